using System.Collections.Concurrent;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// The stretches of past days that the rules can tell apart in an answer to a date question: while a complaint's deadline is open, while it
/// is soon over, after it, after the mandate's age limit, and after a time that the law sets and some rule holds the day against. Of each stretch one day stands for all, and it lies at the edge:
/// the last day on which something still holds, or the first on which it no longer does.
/// </summary>
public sealed class DateClasses
{
    /// <summary>No deadline that states change by lies further back than this.</summary>
    private const int MostDaysBack = 800;

    private static readonly ConcurrentDictionary<(HolidayCalendar Calendar, Period Length, DateOnly Today), DateOnly[]> Deadlines = new();

    private readonly World _world;
    private readonly Dictionary<Question, Edge[]> _edges;

    /// <param name="service">The service that the matter concerns; null where it is not known.</param>
    public DateClasses(Guide guide, World world, ServiceFacts? service)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        var age = world.Standing.OfType<AgeLimit>().Select(limit => limit.Length)
            .Concat(world.Standing.OfType<SilentOn>().Where(silence => silence.Point == "age-limit").Select(_ => Mandates.TheMandateIsSilentOnAge.WorthTelling))
            .Select(length => new Edge($"age {length}", length.Before(world.Today))).ToList();
        var regimes = service?.Regimes.Concat(service.Changed.Select(version => version.Regime))
            .Where(regime => regime is { GivesARight: true, Length: not null }).ToList() ?? [];
        var changes = service?.Changed.Select(version => version.From).OfType<DateOnly>().Where(day => day <= world.Today)
            .Select(day => new Edge($"change {day:O}", day)).ToList() ?? [];
        var notice = regimes.SelectMany(regime => Edges(regime.Length!.Value));
        var knowledge = regimes.Where(regime => regime.Runs == DeadlineRuns.Knowledge).SelectMany(regime => Edges(regime.Length!.Value));
        _edges = new Dictionary<Question, Edge[]>
        {
            [Question.DecisionReceived] = [.. age, .. changes, .. notice, .. HeldAgainst(guide, typeof(DecisionReceived))],
            [Question.Happened] = [.. age, .. changes, .. knowledge, .. HeldAgainst(guide, typeof(Happened))],
            [Question.WaitingSince] = [.. age, .. HeldAgainst(guide, typeof(WaitingSince))],
        };
    }

    /// <summary>The edges in their order, without their days: equal on two days on which the stretches lie alike.</summary>
    public string Pattern => string.Join('\n', _edges.Select(question => $"{question.Key}: " + string.Join(" > ", question.Value
        .GroupBy(edge => edge.Day)
        .OrderByDescending(same => same.Key)
        .Select(same => string.Join('+', same.Select(edge => edge.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))))));

    /// <summary>One day of each stretch, the latest stretch first.</summary>
    public IReadOnlyList<DateOnly> Days(Question question)
    {
        // An edge is the oldest day of its stretch; the stretch after the last edge has no oldest day and is shown by its latest.
        var edges = _edges[question].Select(edge => edge.Day).Distinct().OrderDescending().ToList();
        return [.. edges, edges.Count == 0 ? _world.Today.AddDays(-1) : edges[^1].AddDays(-1)];
    }

    /// <summary>The stretch that a day lies in; the oldest one begins with the calendar.</summary>
    public DateSpan Stretch(Question question, DateOnly day)
    {
        var edges = _edges[question].Select(edge => edge.Day).Order().ToList();
        var first = edges.FindLast(edge => edge <= day);
        var next = edges.Find(edge => edge > day);
        return new DateSpan(first, next == default ? _world.Today : next.AddDays(-1));
    }

    /// <summary>How far back the law's times reach that some rule holds such a day against.</summary>
    private IEnumerable<Edge> HeldAgainst(Guide guide, Type day)
    {
        var rules = guide.RulesOn(_world).Select(RuleReads.Of).Where(reads => reads.RestsOn(day) && reads.RestsOn(typeof(Today)) && reads.RestsOn(typeof(LawPeriod))).ToList();
        return _world.Standing.OfType<LawPeriod>()
            .Where(period => period.Length.WorkingDays == 0 && rules.Exists(reads => reads.MayRestOn(period)))
            .Select(period => new Edge($"{period.Id} {period.Length}", period.Length.Before(_world.Today)));
    }

    /// <summary>The oldest day from which a deadline is still open, and the oldest from which it still runs.</summary>
    private IEnumerable<Edge> Edges(Period length) => Deadlines.GetOrAdd((_world.Calendar, length, _world.Today), static key =>
    {
        var edges = new List<DateOnly>();
        var (calendar, span, today) = key;
        var state = StateOf(today);
        for (var day = today; day > today.AddDays(-MostDaysBack) && state != DeadlineState.Passed; day = day.AddDays(-1))
        {
            if (StateOf(day.AddDays(-1)) is var older && older != state)
            {
                edges.Add(day);
                state = older;
            }
        }

        return [.. edges];

        DeadlineState StateOf(DateOnly start) => Deadline.Counted("", span, new DateSpan(start), calendar, today).State;
    }).Select((day, number) => new Edge($"deadline {length} {number}", day));

    /// <param name="Name">What divides the days there.</param>
    /// <param name="Day">The oldest day of the stretch before it.</param>
    private sealed record Edge(string Name, DateOnly Day);
}
