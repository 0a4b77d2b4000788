using OmbudGuide.Bot.Api;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Presentation;

/// <summary>The answers of a case as the rules can judge them in a world that may be another than theirs.</summary>
/// <param name="Answers">Those that still have their question, and their service or option.</param>
/// <param name="Left">Those that do not, as they read when they were given.</param>
internal sealed record KeptAnswers(Answers Answers, IReadOnlyList<CaseAnswer> Left)
{
    public static KeptAnswers Read(World world, IEnumerable<CaseAnswer> given)
    {
        var answers = Answers.None;
        var left = new List<CaseAnswer>();
        foreach (var answer in given)
        {
            if (Ids.TryRead<Question>(answer.Question, out var question) && Value(world, question, answer.Value) is { } value) answers = answers.With(question, value);
            else left.Add(answer);
        }

        return new KeptAnswers(answers, left);
    }

    /// <summary>An answer by its id or ISO date; null where the world has no such answer.</summary>
    public static AnswerValue? Value(World world, Question question, string value)
    {
        if (value == AnswerValue.UnknownId) return AnswerValue.Unknown;
        return QuestionKinds.KindOf(question) switch
        {
            QuestionKind.Date => IsoDate.Read(value) is { } span ? AnswerValue.Within(span) : null,
            QuestionKind.Service => world.Services.ContainsKey(value) ? AnswerValue.Option(value) : null,
            _ => QuestionKinds.OptionsOf(question).Contains(value, StringComparer.Ordinal) ? AnswerValue.Option(value) : null,
        };
    }
}
