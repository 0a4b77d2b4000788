using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// Walks every way that an interview can go from some answers on: at each open question every option, one day of each stretch of days that
/// the rules can tell apart, and "don't know". The drawn map of the interview, the length of it and every check are made from this.
/// </summary>
public sealed class InterviewWalk
{
    private readonly Guide _guide;
    private readonly World _world;
    private readonly DateClasses _dates;
    private readonly Dictionary<Question, AnswerValue[]> _ways = [];

    /// <param name="service">The service's id, or null for a citizen who cannot name it.</param>
    public InterviewWalk(Guide guide, World world, string? service)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(world);
        (_guide, _world) = (guide, world);
        _dates = new DateClasses(guide, world, service is null ? world.Unspecified : world.Services[service]);
        Start = Answers.None.With(Question.Service, service is null ? AnswerValue.Unknown : AnswerValue.Option(service));
    }

    /// <summary>The service alone has been answered.</summary>
    public Answers Start { get; }

    public DateClasses Dates => _dates;

    /// <summary>Every answer to a question that the rules can tell apart, in the order that they are shown, "don't know" last. Not for the service.</summary>
    public IReadOnlyList<AnswerValue> Ways(Question question)
    {
        if (!_ways.TryGetValue(question, out var ways))
        {
            var known = QuestionKinds.KindOf(question) == QuestionKind.Date
                ? _dates.Days(question).Select(AnswerValue.On)
                : QuestionKinds.OptionsOf(question).Select(AnswerValue.Option);
            _ways[question] = ways = [.. known, AnswerValue.Unknown];
        }

        return ways;
    }

    /// <summary>Walks every way from the service on.</summary>
    /// <param name="visit">Is told of every point of every way, after all that lies behind it.</param>
    public Subtree Walk(Action<Point> visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return From(Start, Question.Service, Start[Question.Service]!, visit);
    }

    private Subtree From(Answers answers, Question asked, AnswerValue answer, Action<Point> visit)
    {
        var at = _guide.Evaluate(_world, answers);
        var behind = at.Next is { } question ? Fork(at, question, visit) : Subtree.End(FindingShape.Of(at));
        visit(new Point(at, behind, asked, answer));
        return behind;
    }

    private Subtree Fork(Guidance at, Question question, Action<Point> visit)
    {
        var offered = at.OptionsOf(question);
        var fork = new Fork();
        foreach (var answer in Ways(question))
        {
            var likely = answer is not Chosen option || offered.Contains(option.Id, StringComparer.Ordinal);
            fork.Add(From(at.Answers.With(question, answer), question, answer, visit), likely);
        }

        return fork.Joined();
    }
}

/// <summary>One point of the interview.</summary>
/// <param name="Behind">All that lies behind it.</param>
/// <param name="Asked">The question that was answered last.</param>
/// <param name="Answer">Its answer.</param>
public readonly record struct Point(Guidance Guidance, Subtree Behind, Question Asked, AnswerValue Answer);
