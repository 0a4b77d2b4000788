using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>What kind of trouble a text tells of where it does not say so in so many words: by words that stand near one another.</summary>
internal static class TroubleReader
{
    /// <summary>Only of a service so likely is a trouble told: signs are weaker than words that name a trouble.</summary>
    private const double LikelyService = 0.5;

    /// <returns>Null where nothing is told, or too little.</returns>
    public static Reading? Read(Lexicon lexicon, CleanText text, IReadOnlyList<Token> tokens, IReadOnlyList<ServiceReading> services)
    {
        var signs = lexicon.IssueSigns.All(tokens);
        if (signs.Count == 0 || services.Count == 0 || services[0].Score < LikelyService)
        {
            return null;
        }

        var asked = Asks(text);
        var told = signs.Where(s => IsQuestion(s.Meaning) == asked).GroupBy(s => s.Meaning)
            .OrderByDescending(g => g.Sum(s => s.Length)).ThenBy(g => g.Key).FirstOrDefault();
        return told is null ? null : Of(told.Key, told.MaxBy(s => s.Length), text, tokens);
    }

    private static bool Asks(CleanText text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is not (' ' or '\n' or '!' or '.'))
            {
                return text[i] == '?';
            }
        }

        return false;
    }

    private static bool IsQuestion(Issue issue) => issue is Issue.Information or Issue.Application;

    private static Reading Of(Issue issue, PhraseMatch<Issue> words, CleanText text, IReadOnlyList<Token> tokens) =>
        new(Question.Issue, AnswerValue.Option(Ids.Of(issue)), text.Span(tokens[words.Start].Start, tokens[words.End - 1].End));
}
