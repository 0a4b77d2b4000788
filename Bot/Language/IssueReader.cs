using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Tells what kind of trouble a text tells of. What a phrase tells and all words together bear out is sure; what the words alone make likely is asked about.
/// </summary>
internal static class IssueReader
{
    /// <summary>In a word or two that are no phrase there is too little to weigh.</summary>
    private const int FewestWordsToWeigh = 3;

    public static Reading? Read(Lexicon lexicon, CleanText text, List<Token> tokens, Voice[]? voices, List<PhraseMatch<Cue>> cues, IReadOnlyList<ServiceReading> services, Question? asked)
    {
        var phrases = cues.FindAll(c => c.Meaning.Question == Question.Issue);
        (string Option, PhraseMatch<Cue> Words)? phrase = phrases.Count > 0 ? CueReader.Best(phrases) : null;
        var weights = lexicon.IssueWeights;
        if (!weights.Any || tokens.Count == 0 || (asked == Question.Issue && phrase is not null))
        {
            return phrase is { } only ? Reading(only.Option, text.Span(tokens[only.Words.Start].Start, tokens[only.Words.End - 1].End), isSure: true) : null;
        }

        var chances = weights.Chances(tokens, voices, cues, services);
        var best = Array.IndexOf(chances, chances.Max());
        if (phrase is not null && (best == IssueWeights.Kinds.Count - 1 || (chances[best] < weights.Likely && !phrases.Exists(p => p.Meaning.Option == IssueWeights.Kinds[best]))))
        {
            best = phrases.Select(p => IndexOf(p.Meaning.Option!)).MaxBy(kind => chances[kind]);
        }

        var told = phrases.FindAll(p => p.Meaning.Option == IssueWeights.Kinds[best]);
        if (IssueWeights.Kinds[best] == IssueWeights.None || chances[best] < (told.Count > 0 ? weights.Borne : weights.Likely) || (told.Count == 0 && tokens.Count < FewestWordsToWeigh))
        {
            return null;
        }

        var (from, to) = told.Count > 0 && told.MaxBy(c => c.Length) is var words ? (words.Start, words.End)
            : weights.StrongestWord(tokens, voices, best) is var word ? (word, word + 1) : default;
        return Reading(IssueWeights.Kinds[best], text.Span(tokens[from].Start, tokens[to - 1].End), told.Count > 0 && chances[best] >= weights.Sure);
    }

    private static int IndexOf(string option)
    {
        var kind = 0;
        while (IssueWeights.Kinds[kind] != option)
        {
            kind++;
        }

        return kind;
    }

    private static Reading Reading(string option, TextSpan span, bool isSure) => new(Question.Issue, AnswerValue.Option(option), span, isSure);
}
