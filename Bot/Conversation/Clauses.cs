using System.Buffers;
using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Conversation;

/// <summary>The clauses of what a citizen wrote, told apart by what stands between two places in it: "and", a comma, a full stop.</summary>
/// <param name="between">The words that begin another clause.</param>
internal sealed class Clauses(string text, IReadOnlyList<string> between)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(",.;:!?\n&+/");

    private static readonly char[] Spaces = [' ', '\t'];

    /// <summary>Whether the later of two places stands in another clause than the earlier.</summary>
    public bool AreApart(TextSpan one, TextSpan other)
    {
        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        if (first.Start + first.Length > second.Start || second.Start > text.Length)
        {
            return false;
        }

        var space = text[(first.Start + first.Length)..second.Start];
        return space.AsSpan().ContainsAny(Signs)
            || space.Split(Spaces, StringSplitOptions.RemoveEmptyEntries).Any(word => between.Contains(word, StringComparer.OrdinalIgnoreCase));
    }
}
