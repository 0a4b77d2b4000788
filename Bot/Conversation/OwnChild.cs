using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Whether a matter is that of the citizen's own child, as far as nothing tells that the child is grown.</summary>
internal static class OwnChild
{
    private const int Grown = 18;
    private const int Oldest = 110;

    /// <param name="grown">Words that tell that a son or daughter is no child any more.</param>
    public static bool IsMeant(Understanding understanding, string text, IReadOnlyList<string> grown) =>
        understanding.Of(Question.ActingFor)?.Value is Chosen { Id: var id } && id == Ids.Of(ActingFor.OwnChild)
        && !understanding.Numbers.Any(number => number.Value is >= Grown and <= Oldest)
        && !Tokens.Words(text.ToLowerInvariant()).Any(grown.Contains);
}
