using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Tells what a text says in answer to the questions that words are weighed for. What a phrase tells and all words together bear out is read; what no phrase
/// tells only where the words alone make it likely enough.
/// </summary>
internal static class OptionReader
{
    /// <summary>In a word or two that are no phrase there is too little to weigh.</summary>
    private const int FewestWordsToWeigh = 3;

    /// <param name="asked">The question that the text answers, of which a phrase is enough; null where it was written freely.</param>
    public static IEnumerable<Reading> Read(
        Lexicon lexicon, CleanText text, List<Token> tokens, Voice[]? voices, List<PhraseMatch<Cue>> cues, IReadOnlyList<ServiceReading> services, Question? asked)
    {
        var weights = lexicon.OptionWeights;
        var chances = weights.Any && tokens.Count > 0 ? weights.Chances(tokens, voices, cues, services) : [];
        foreach (var question in weights.Questions)
        {
            var phrases = CueReader.Last(cues.FindAll(c => c.Meaning.Question == question.Question));
            if (chances.Length > 0 && question.Any && (phrases.Count == 0 || asked != question.Question))
            {
                if (Weighed(question, chances.AsSpan(question.First, question.Options.Count), phrases, tokens.Count) is { } told)
                {
                    var words = phrases.FindAll(p => p.Meaning.Option == told.Option);
                    var (from, to) = words.Count > 0 && words.MaxBy(c => c.Length) is var longest ? (longest.Start, longest.End)
                        : weights.StrongestWord(tokens, voices, question.First + question.IndexOf(told.Option)) is var word ? (word, word + 1) : default;
                    yield return Reading(question.Question, told.Option, text.Span(tokens[from].Start, tokens[to - 1].End), told.Sure);
                }
            }
            else if (phrases.Count > 0)
            {
                var (option, words) = CueReader.Best(phrases);
                yield return Reading(question.Question, option, text.Span(tokens[words.Start].Start, tokens[words.End - 1].End), isSure: true);
            }
        }
    }

    private static (string Option, bool Sure)? Weighed(WeighedQuestion question, ReadOnlySpan<float> chances, List<PhraseMatch<Cue>> phrases, int words)
    {
        Span<bool> told = stackalloc bool[question.Options.Count - 1];
        foreach (var phrase in phrases)
        {
            told[question.IndexOf(phrase.Meaning.Option!)] = true;
        }

        return question.Told(chances, told) is not { } best || (!told[best] && words < FewestWordsToWeigh) ? null
            : (question.Options[best], chances[best] >= (told[best] ? question.Sure : question.SureAlone));
    }

    private static Reading Reading(Question question, string option, TextSpan span, bool isSure) => new(question, AnswerValue.Option(option), span, isSure);
}
