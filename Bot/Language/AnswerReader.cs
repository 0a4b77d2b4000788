using OmbudGuide.Bot.Language.Times;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>Reads a reply to one question: first what is certain, then what is likely.</summary>
internal sealed class AnswerReader(string text, Lexicon lexicon, IReadOnlyList<Token> tokens, Understanding understanding)
{
    private const int MostLikely = 3;
    private const int Week = 7;

    public AnswerReading Read(Question question, IReadOnlyList<(string Id, string Text)> options, bool isDate, IReadOnlyList<TimeMatch> times, DateOnly asOf)
    {
        var choices = new OptionMatcher(lexicon, tokens, options);
        if (choices.Exact() is { } exact)
        {
            return Answered(exact);
        }

        if (understanding.Command is { } command)
        {
            return new AnswerReading { Kind = AnswerReadingKind.Command, Command = command, Understanding = understanding };
        }

        if (isDate)
        {
            return Date(question, times, asOf);
        }

        if (understanding.Answer == PlainAnswer.Unknown)
        {
            return Answered(AnswerValue.Unknown);
        }

        if (choices.PlainAnswer(understanding.Answer) is { } plain)
        {
            return Answered(plain);
        }

        if (question == Question.SchoolTold && understanding.Answer != PlainAnswer.No && LatestDay() is { } day)
        {
            return Answered(Ids.Of(day > asOf.AddDays(-Week) ? SchoolTold.UnderAWeek : SchoolTold.AWeekOrMore));
        }

        var byWords = choices.ByWords(understanding.Answer);
        if (choices.SaysBoth())
        {
            // "For både meg og datteren min", "begge deler": which one first is the citizen's to say.
            return NotUnderstood([.. byWords.Take(MostLikely)]);
        }

        if (understanding.Of(question) is { Value: Chosen chosen } said && (question == Question.Service || options.Any(o => o.Id == chosen.Id))
            && (byWords.Count != 1 || question == Question.Service || Tells(said)))
        {
            return said.Sure ? Answered(chosen.Id) : NotUnderstood([chosen.Id]);
        }

        if (byWords is [var only])
        {
            return Answered(only);
        }

        var likely = byWords.Count > 0 ? byWords
            : question == Question.Service ? [.. understanding.Services.Select(s => s.Id)]
            : choices.WithAnswer(understanding.Answer);
        return NotUnderstood([.. likely.Take(MostLikely)]);
    }

    /// <summary>The day that is told, or from which on something has lasted: "i går", "siden august", "i to uker".</summary>
    private DateOnly? LatestDay() => understanding.Times.Count > 0 ? understanding.Times[0].To : understanding.Durations.Count > 0 ? understanding.Durations[0].Since.Last : null;

    /// <summary>A phrase of several words tells more than one word that an option happens to share.</summary>
    private bool Tells(Reading said) => text.AsSpan(said.Span.Start, said.Span.Length).Contains(' ');

    private AnswerReading Date(Question question, IReadOnlyList<TimeMatch> times, DateOnly asOf)
    {
        // Of several times the one whose words tell that it is the one asked for; else the first.
        if (understanding.Of(question) is { Value: Dated } said)
        {
            return Answered(said.Value, understanding.Times.FirstOrDefault(t => t.Span == said.Span));
        }

        if (understanding.Times.Count > 0)
        {
            return Answered(AnswerValue.Within(understanding.Times[0].When), understanding.Times[0]);
        }

        if (times.OfType<Lasting>().FirstOrDefault() is { } lasting && CueReader.Since(lasting.Length, asOf) is { } since)
        {
            return Answered(AnswerValue.Within(since));
        }

        if (understanding.ImpossibleTimes.Count > 0)
        {
            var kind = understanding.ImpossibleTimes[0].Fault == TimeFault.OutOfRange ? AnswerReadingKind.DateOutOfRange : AnswerReadingKind.NoSuchDay;
            return new AnswerReading { Kind = kind, Understanding = understanding };
        }

        return understanding.Answer == PlainAnswer.Unknown ? Answered(AnswerValue.Unknown) : NotUnderstood([]);
    }

    private AnswerReading Answered(string id) => Answered(id == AnswerValue.UnknownId ? AnswerValue.Unknown : AnswerValue.Option(id));

    private AnswerReading Answered(AnswerValue value, TimeReading? time = null) =>
        new() { Kind = AnswerReadingKind.Answer, Value = value, Time = time, Understanding = understanding };

    private AnswerReading NotUnderstood(IReadOnlyList<string> likely) =>
        new() { Kind = AnswerReadingKind.NotUnderstood, Likely = likely, Understanding = understanding };
}
