using System.Runtime.InteropServices;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>Takes what of a text speaks for or against an option of a question. The same may come more than once.</summary>
internal interface IOptionFeatures : IConceptFeatures
{
    /// <summary>A stem, a beginning (<c>avsla*</c>), two stems in their order, <c>^</c> and the first word of a sentence, <c>=</c> and an option, <c>@</c> and a service.</summary>
    void Take(scoped ReadOnlySpan<char> feature);
}

/// <summary>
/// What of a text speaks for or against an option of the guide's questions, the same for all of them: its words without endings, how they begin, which follow one another, which begins each sentence,
/// the concepts near one another, what phrases tell, and the best service. One for the weights and for those who fit them.
/// </summary>
internal static class OptionFeatures
{
    /// <summary>So much of a text tells its first matter.</summary>
    public const int MostWords = 120;

    private const int Beginning = 5;

    /// <summary>Two words make a pair where at most one stands between.</summary>
    private const int MostApart = 2;

    private const char First = '^';

    /// <summary>How what a phrase tells begins.</summary>
    public const char Phrase = '=';

    /// <summary>How a service begins.</summary>
    public const char Service = '@';

    private static readonly Dictionary<string, string> Options = Cue.Sections
        .SelectMany(section => QuestionKinds.OptionsOf(section.Question)).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => Phrase + id, StringComparer.Ordinal);

    /// <summary>Tells the features of a text, whose words must have been cut with their lexicon. Words that are not told as they stand tell nothing.</summary>
    /// <param name="cues">What phrases tell of the guide's questions.</param>
    /// <param name="services">The services that the words may mean, best first: where a fair guess can be made it, and its area, speak too.</param>
    public static void Of<T>(
        List<Token> tokens, Voice[]? voices, IReadOnlyList<PhraseMatch<Cue>> cues, IReadOnlyList<ServiceReading> services, Endings endings, WordConcepts concepts, ref T found)
        where T : IOptionFeatures, allows ref struct
    {
        var words = CollectionsMarshal.AsSpan(tokens)[..Math.Min(tokens.Count, MostWords)];
        Span<char> feature = stackalloc char[(2 * Tokens.LongestWord) + 1];
        Span<ulong> seen = stackalloc ulong[WordConcepts.Near];
        Span<int> lengths = stackalloc int[MostWords];
        for (var i = 0; i < words.Length; i++)
        {
            lengths[i] = endings.Stem(words[i]).Length;
        }

        for (var i = 0; i < words.Length; i++)
        {
            seen[i % WordConcepts.Near] = 0;
            if (!IsTold(voices, i))
            {
                continue;
            }

            var stem = StemOf(words[i], lengths[i]);
            found.Take(stem);
            if (i == 0 || words[i].Breaks)
            {
                feature[0] = First;
                stem.CopyTo(feature[1..]);
                found.Take(feature[..(1 + stem.Length)]);
            }

            if (stem.Length > Beginning)
            {
                stem[..Beginning].CopyTo(feature);
                feature[Beginning] = '*';
                found.Take(feature[..(Beginning + 1)]);
            }

            stem.CopyTo(feature);
            feature[stem.Length] = ' ';
            for (var j = i + 1; j < words.Length && j <= i + MostApart; j++)
            {
                if (IsTold(voices, j))
                {
                    var next = StemOf(words[j], lengths[j]);
                    next.CopyTo(feature[(stem.Length + 1)..]);
                    found.Take(feature[..(stem.Length + 1 + next.Length)]);
                }
            }

            seen[i % WordConcepts.Near] = words[i].Senses?.OfMatter ?? 0;
            concepts.Tell(seen, i, ref found);
        }

        foreach (var cue in cues)
        {
            found.Take(Options[cue.Meaning.Option!]);
        }

        if (services.Count > 0 && services[0].Score >= CueReader.FairScore)
        {
            var id = services[0].Id.AsSpan();
            id = id[..Math.Min(id.Length, feature.Length - 1)];
            feature[0] = Service;
            id.CopyTo(feature[1..]);
            found.Take(feature[..(1 + id.Length)]);
            found.Take(feature[..(1 + ServiceIds.AreaOf(id).Length)]);
        }
    }

    private static ReadOnlySpan<char> StemOf(Token word, int length) => word.Kind == TokenKind.Number ? Endings.AnyNumber : word.Text.AsSpan(0, length);

    private static bool IsTold(Voice[]? voices, int at) => voices is null || voices[at] == Voice.Told;
}
