using System.Collections.Concurrent;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// The stretches of past days that the rules can tell apart in an answer to a date question: while a complaint's deadline is open, while it
/// is soon over, after it, after the mandate's age limit, and after a time that the law sets for an answer. Of each stretch one day stands for all, and it lies at the edge:
/// the last day on which something still holds, or the first on which it no longer does.
/// </summary>
public sealed class DateClasses
{
    /// <summary>No deadline that states change by lies further back than this.</summary>
    private const int MostDaysBack = 800;

    private static readonly ConcurrentDictionary<(HolidayCalendar Calendar, Period Length, DateOnly Today), DateOnly[]> Deadlines = new();

    private readonly World _world;
    private readonly DateOnly[] _age;
    private readonly DateOnly[] _notice;
    private readonly DateOnly[] _knowledge;
    private readonly DateOnly[] _wait;

    /// <param name="service">The service that the matter concerns; null where it is not known.</param>
    public DateClasses(World world, ServiceFacts? service)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _age = [.. world.Standing.OfType<AgeLimit>().Select(limit => limit.Length.Before(world.Today))];

        // Of the law's times only this one is waited for; another that came to matter would be found where days are compared.
        _wait = [.. _age, .. world.Standing.OfType<LawPeriod>().Where(time => time.Id == "preliminary-reply").Select(time => time.Length.Before(world.Today))];
        var regimes = service?.Regimes.Concat(service.Changed.Select(version => version.Regime))
            .Where(regime => regime is { GivesARight: true, Length: not null }).ToList() ?? [];
        var changes = service?.Changed.Select(version => version.From).OfType<DateOnly>().Where(day => day <= world.Today).ToList() ?? [];
        _notice = [.. _age, .. changes, .. regimes.SelectMany(regime => Edges(regime.Length!.Value))];
        _knowledge = [.. _age, .. changes, .. regimes.Where(regime => regime.Runs == DeadlineRuns.Knowledge).SelectMany(regime => Edges(regime.Length!.Value))];
    }

    /// <summary>One day of each stretch, the latest stretch first.</summary>
    public IReadOnlyList<DateOnly> Days(Question question)
    {
        // An edge is the oldest day of its stretch; the stretch after the last edge has no oldest day and is shown by its latest.
        var edges = EdgesOf(question).Distinct().OrderDescending().ToList();
        return [.. edges, edges.Count == 0 ? _world.Today.AddDays(-1) : edges[^1].AddDays(-1)];
    }

    /// <summary>The stretch that a day lies in; the oldest one begins with the calendar.</summary>
    public DateSpan Stretch(Question question, DateOnly day)
    {
        var edges = EdgesOf(question).Order().ToList();
        var first = edges.FindLast(edge => edge <= day);
        var next = edges.Find(edge => edge > day);
        return new DateSpan(first, next == default ? _world.Today : next.AddDays(-1));
    }

    private DateOnly[] EdgesOf(Question question) => question switch
    {
        Question.DecisionReceived => _notice,
        Question.Happened => _knowledge,
        Question.WaitingSince => _wait,
        _ => _age,
    };

    /// <summary>The oldest day from which a deadline is still open, and the oldest from which it still runs.</summary>
    private DateOnly[] Edges(Period length) => Deadlines.GetOrAdd((_world.Calendar, length, _world.Today), static key =>
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
    });
}
