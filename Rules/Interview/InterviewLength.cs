using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>
/// How many questions are left at most: found by walking the ways the interview can still go. What was found is kept, and serves all
/// citizens whose answers no question can tell apart. Safe for all threads.
/// </summary>
public sealed class InterviewLength(Guide guide)
{
    private const int MostKept = 20_000;
    private const int LongAgoYears = 5;

    private readonly ConcurrentDictionary<(IReadOnlyDictionary<string, ServiceFacts> Services, Answers Answers), int> _known = new();
    private readonly ConditionalWeakTable<IReadOnlyDictionary<string, ServiceFacts>, Dictionary<string, string>> _classes = [];
    private readonly ConditionalWeakTable<World, StrongBox<AgeLimit?>> _limits = [];

    /// <summary>Questions whose answer never opens another question, so that one answer stands for all of them here. A test walks them all.</summary>
    public static IReadOnlySet<Question> LeadNowhere { get; } =
        new HashSet<Question> { Question.UrgentNeed, Question.AppealDecidedBy, Question.ActingFor };

    /// <summary>The most questions that can still come, the next one included; 0 where nothing is left to ask.</summary>
    /// <returns>Null while the service is open: before that the number would say nothing about the citizen's own matter.</returns>
    public int? AtMostLeft(Guidance guidance)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        if (guidance.Complete || guidance.Next == Question.Service)
        {
            return guidance.Complete ? 0 : null;
        }

        var alike = Alike(guidance.World, guidance.Answers);
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        return _known.GetOrAdd((guidance.World.Services, alike), static (key, given) => given.Self.Left(given.World, key.Answers), (Self: this, guidance.World));
    }

    /// <summary>One answer of each kind that rules can tell apart: every option, a recent and a long past day, and "don't know".</summary>
    public static IEnumerable<AnswerValue> WaysToAnswer(World world, Question question) => QuestionKinds.KindOf(question) switch
    {
        QuestionKind.Choice => QuestionKinds.OptionsOf(question).Select(AnswerValue.Option).Append(AnswerValue.Unknown),
        QuestionKind.Date => [Recently(world), LongAgo(world), AnswerValue.Unknown],
        _ => world.Services.Keys.Order(StringComparer.Ordinal).Select(AnswerValue.Option).Append(AnswerValue.Unknown),
    };

    /// <summary>The same answers with the service's class and each date's kind in their place: only these can open a question.</summary>
    private Answers Alike(World world, Answers answers)
    {
        if (answers[Question.Service] is Chosen service)
        {
            answers = answers.With(Question.Service, AnswerValue.Option(ClassesOf(world)[service.Id]));
        }

        var today = new Today(world.Today);
        var limit = _limits.GetValue(world, static one => new StrongBox<AgeLimit?>(one.Standing.OfType<AgeLimit>().FirstOrDefault())).Value;
        foreach (var (question, value) in answers)
        {
            if (value is Dated date)
            {
                var old = limit is not null && today.IsMoreThan(limit.Length, date.When);
                answers = answers.With(question, old ? LongAgo(world) : Recently(world));
            }
        }

        return answers.WithoutDangers();
    }

    private Dictionary<string, string> ClassesOf(World world) => _classes.GetValue(world.Services, _ => ServiceClasses.Of(world)
        .SelectMany(alike => alike.Select(service => (Service: service, First: alike[0])))
        .ToDictionary(pair => pair.Service, pair => pair.First, StringComparer.Ordinal));

    private static AnswerValue Recently(World world) => AnswerValue.On(world.Today.AddDays(-1));

    private static AnswerValue LongAgo(World world) => AnswerValue.On(world.Today.AddYears(-LongAgoYears));

    private int Left(World world, Answers answers)
    {
        var guidance = guide.Evaluate(world, answers);
        return guidance.Next is { } question ? 1 + Ways(guidance, question).Max(answer => Left(world, answers.With(question, answer))) : 0;
    }

    private static IEnumerable<AnswerValue> Ways(Guidance guidance, Question question) =>
        LeadNowhere.Contains(question) ? [AnswerValue.Unknown]
        : question == Question.Provider ? guidance.OptionsOf(question).Select(AnswerValue.Option).Append(AnswerValue.Unknown)
        : WaysToAnswer(guidance.World, question);
}
