namespace OmbudGuide.Bot.Language;

/// <summary>How the same word is written: without æ, ø and å, or with a slip of the finger.</summary>
internal static class Spelling
{
    /// <summary>
    /// The word as keyboards without æ, ø and å write it, and the word itself. Only the written words of a lexicon are varied, never what a citizen
    /// writes: so "for" may stand for "før", but "før" never for "for".
    /// </summary>
    public static IEnumerable<string> Variants(string word)
    {
        yield return word;
        if (HasVariants(word))
        {
            yield return word.Replace('ø', 'o').Replace('å', 'a').Replace("æ", "ae", StringComparison.Ordinal);
            yield return word.Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal);
            if (word.Contains('æ'))
            {
                yield return word.Replace('ø', 'o').Replace('å', 'a').Replace('æ', 'a');
            }
        }
    }

    /// <summary>Whether a word is written otherwise on a keyboard without æ, ø and å.</summary>
    public static bool HasVariants(ReadOnlySpan<char> word) => word.IndexOfAny('æ', 'ø', 'å') >= 0;

    /// <summary>One letter too many, too few, wrong, or two swapped, in words of five letters or more.</summary>
    public static bool IsSlip(string written, string meant) => written.Length >= 5 && meant.Length >= 5 && IsOneSlip(written, meant);

    /// <summary>As <see cref="IsSlip"/>, in words of any length.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        if (Math.Abs(written.Length - meant.Length) > 1 || written.SequenceEqual(meant))
        {
            return false;
        }

        var same = 0;
        while (same < written.Length && same < meant.Length && written[same] == meant[same])
        {
            same++;
        }

        var a = written[same..];
        var b = meant[same..];
        return a.Length == b.Length
            ? a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))
            : a.Length > b.Length ? a[1..].SequenceEqual(b) : b[1..].SequenceEqual(a);
    }
}
