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
        return Boundary(first, second) is not null;
    }

    /// <summary>Of the text that which belongs to a place: what stands between the clauses of the others before and after it.</summary>
    public string Around(TextSpan place, IEnumerable<TextSpan> others)
    {
        var (start, end) = (0, text.Length);
        foreach (var other in others)
        {
            if (Boundary(other, place) is { } before)
            {
                start = Math.Max(start, before);
            }
            else if (Boundary(place, other) is { } after)
            {
                end = Math.Min(end, after);
            }
        }

        return text[start..Math.Max(start, end)];
    }

    /// <summary>Where the clause after an earlier place ends; null where the later one stands in the same, or before it.</summary>
    private int? Boundary(TextSpan first, TextSpan second)
    {
        var from = first.Start + first.Length;
        if (from > second.Start || second.Start > text.Length)
        {
            return null;
        }

        var space = text.AsSpan(from..second.Start);
        var sign = space.IndexOfAny(Signs);
        foreach (var range in space.SplitAny(Spaces))
        {
            if (between.Contains(space[range].ToString(), StringComparer.OrdinalIgnoreCase) && (sign < 0 || range.Start.Value < sign))
            {
                return from + range.Start.Value;
            }
        }

        return sign < 0 ? null : from + sign;
    }
}
