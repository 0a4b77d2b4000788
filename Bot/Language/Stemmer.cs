using System.Buffers;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Takes endings off words, so that "vasket", "vasker" and "vaskinga" are one. Light and blunt: used on both sides of a comparison, it need not be a
/// linguist's stem, only the same one.
/// </summary>
internal static class Stemmer
{
    private const int Shortest = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæøå");
    private static readonly string[] Nordic =
    [
        "ingane", "ingene", "ingens", "ingen", "inger", "inga", "ing", "elsene", "elsen", "elser", "else", "enes", "anes", "ene", "ane", "ens", "ets", "ers",
        "ende", "ande", "ede", "ete", "te", "en", "et", "er", "ar", "es", "as", "a", "e", "s",
    ];

    private static readonly string[] English = ["ings", "ing", "ments", "ment", "ies", "ied", "ers", "er", "ed", "es", "e", "s", "y"];

    /// <summary>The beginning of a word that its forms share: at least three letters of it.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, string language)
    {
        var stem = word;
        foreach (var ending in language == "en" ? English : Nordic)
        {
            if (word.Length - ending.Length >= Math.Max(Shortest, ending.Length - 1) && word.EndsWith(ending, StringComparison.Ordinal) && HasVowel(word[..^ending.Length]))
            {
                stem = word[..^ending.Length];
                break;
            }
        }

        // "hjemmet" and "hjem"; in Danish also "bussen" and "bus".
        return stem.Length > Shortest && stem[^1] == stem[^2] && (stem[^1] == 'm' || language == "da") ? stem[..^1] : stem;
    }

    private static bool HasVowel(ReadOnlySpan<char> part) => part.ContainsAny(Vowels);
}
