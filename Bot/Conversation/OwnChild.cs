using OmbudGuide.Bot.Language;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Whether a matter is that of the citizen's own child, as far as nothing tells that the child is grown.</summary>
internal static class OwnChild
{
    /// <summary>A larger number is no age.</summary>
    private const int Oldest = 110;

    /// <param name="grown">Words that tell that a son or daughter is no child any more.</param>
    public static bool IsMeant(Understanding understanding, string text, IReadOnlyList<string> grown) =>
        understanding.Of(Question.ActingFor)?.Value is Chosen { Id: var id } && id == Ids.Of(ActingFor.OwnChild)
        && !Tokens.Words(text.ToLowerInvariant()).Any(grown.Contains);

    /// <summary>The service by which the child gets what another is for grown-ups; null where there is none, or where the text has a number that tells that the child is too old for it.</summary>
    public static string? ServiceBeside(ServiceEntry? service, Understanding understanding) =>
        service?.ForAChild is { } beside && !understanding.Numbers.Any(number => number.Value >= beside.UntilAge && number.Value <= Oldest) ? beside.Service : null;
}
