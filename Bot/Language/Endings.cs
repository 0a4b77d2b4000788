namespace OmbudGuide.Bot.Language;

/// <summary>
/// The endings that a language puts on its words, which are taken off before words are compared, so that "vasket", "vasker" and "vaskinga" are one. Light
/// and blunt: used on both sides of a comparison, what is left need not be a linguist's stem, only the same one.
/// </summary>
internal sealed class Endings
{
    /// <summary>What stands for the stem of every number.</summary>
    public const string AnyNumber = "0";

    /// <summary>So many letters stay.</summary>
    private const int Shortest = 3;

    /// <summary>So many letters stay of the words of options, which are compared with few others.</summary>
    private const int ShortestOfOption = 4;

    /// <summary>All letters of these languages lie below.</summary>
    private const int Letters = 256;

    /// <summary>By the last letter, longest first.</summary>
    private readonly string[][] _all = new string[Letters][];
    private readonly string[] _light;
    private readonly string _doubled;

    /// <param name="all">Every ending, also those that make another kind of word: "ing", "else".</param>
    /// <param name="light">Those alone that leave the word what it is: "en", "er".</param>
    /// <param name="doubled">Letters that are written twice before an ending and once without: "hjemmet", "hjem".</param>
    public Endings(IEnumerable<string> all, IEnumerable<string> light, string doubled)
    {
        Array.Fill(_all, []);
        foreach (var ending in all.OrderByDescending(ending => ending.Length))
        {
            if (ending.Length > 0 && ending[^1] < Letters)
            {
                _all[ending[^1]] = [.. _all[ending[^1]], ending];
            }
        }

        _light = [.. light.OrderByDescending(ending => ending.Length)];
        _doubled = doubled;
    }

    /// <summary>The beginning of a word that its forms share: at least three letters of it.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        var stem = word;
        foreach (var ending in word.Length > Shortest && word[^1] < Letters ? _all[word[^1]] : [])
        {
            var left = word.Length - ending.Length;
            if (left >= Math.Max(Shortest, ending.Length - 1) && word[left..].SequenceEqual(ending) && HasVowel(word[..left]))
            {
                stem = word[..left];
                break;
            }
        }

        return stem.Length > Shortest && stem[^1] == stem[^2] && _doubled.Contains(stem[^1]) ? stem[..^1] : stem;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'æ' or 'ø' or 'å')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As <see cref="Stem(ReadOnlySpan{char})"/>, of a word of a text; a number is any number.</summary>
    public ReadOnlySpan<char> Stem(Token token) => token.Kind == TokenKind.Number ? AnyNumber : Stem(token.Text);

    /// <summary>The word of an option without its light ending: at least four letters of it.</summary>
    public string StemOfOption(string word)
    {
        foreach (var ending in _light)
        {
            if (word.Length - ending.Length >= ShortestOfOption && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
