using System.Collections.Concurrent;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>
/// How many questions are left at most: found by walking every way the interview can still go. What was walked is kept, so that an
/// interview's later questions cost nothing. Safe for all threads.
/// </summary>
public sealed class InterviewLength(Guide guide)
{
    private const int MostKept = 200_000;
    private const int LongAgoYears = 5;

    private readonly ConcurrentDictionary<(World World, Answers Answers), int> _known = new();

    /// <summary>The most questions that can still come, the next one included; 0 where nothing is left to ask.</summary>
    /// <returns>Null while the service is open: before that the number would say nothing about the citizen's own matter.</returns>
    public int? AtMostLeft(Guidance guidance)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        return guidance.Complete ? 0
            : guidance.Next == Question.Service ? null
            : Left(guidance.World, guidance.Answers.WithoutDangers());
    }

    /// <summary>One answer of each kind that rules can tell apart: every option, a recent and a long past day, and "don't know".</summary>
    public static IEnumerable<AnswerValue> WaysToAnswer(World world, Question question) => QuestionKinds.KindOf(question) switch
    {
        QuestionKind.Choice => QuestionKinds.OptionsOf(question).Select(AnswerValue.Option).Append(AnswerValue.Unknown),
        QuestionKind.Date =>
        [
            AnswerValue.On(world.Today.AddDays(-1)),
            AnswerValue.On(world.Today.AddYears(-LongAgoYears)),
            AnswerValue.Unknown,
        ],
        _ => world.Services.Keys.Order(StringComparer.Ordinal).Select(AnswerValue.Option).Append(AnswerValue.Unknown),
    };

    private int Left(World world, Answers answers)
    {
        if (_known.TryGetValue((world, answers), out var known))
        {
            return known;
        }

        var next = guide.Evaluate(world, answers).Next;
        var left = next is { } question
            ? 1 + WaysToAnswer(world, question).Max(answer => Left(world, answers.With(question, answer)))
            : 0;
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[(world, answers)] = left;
        return left;
    }
}
