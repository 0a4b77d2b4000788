namespace OmbudGuide.Rules.Facts;

/// <summary>
/// A deadline that runs across a change of the law is counted by the law of its start: the day the decision arrived or, where the deadline
/// runs from knowledge and there is no decision, the day it happened. Where the start is not known, or the complaint has been decided and
/// the next deadline has a start of its own, the law of today holds.
/// </summary>
internal static class RegimeOfTheStart
{
    /// <summary>The service's regimes, each in the version that the answers lead to.</summary>
    internal static IEnumerable<ComplaintRegime> Of(ServiceFacts service, Answers answers)
    {
        var decided = answers[Question.ComplaintStatus] is Chosen status && status.Id == Ids.Of(ComplaintStatus.AppealDecided);
        return service.Regimes.Select(today => decided ? today : Version(today, service.Changed, answers));
    }

    private static ComplaintRegime Version(ComplaintRegime today, IReadOnlyList<DatedRegime> changed, Answers answers) => changed
        .Where(version => version.Regime.Id == today.Id)
        .Select(version => (version.Regime, Start: StartIn(version, answers)))
        .Where(version => version.Start is not null)
        .OrderBy(version => LastDay(version.Regime, version.Start!.Value))
        .ThenBy(version => version.Start)
        .Select(version => version.Regime)
        .FirstOrDefault(today);

    /// <summary>The first day on which the deadline may have started under a version; null where it cannot have.</summary>
    private static DateOnly? StartIn(DatedRegime version, Answers answers)
    {
        var start = On(answers, Question.DecisionReceived)
            ?? (version.Regime.Runs == DeadlineRuns.Knowledge ? On(answers, Question.Happened) : null);
        if (start is not { } span || span.Last < version.From || span.First > version.To)
        {
            return null;
        }

        return span.First < version.From ? version.From : span.First;
    }

    // Of a vague day that may lie before or after the change, the version that ends first is the safe one.
    private static DateOnly LastDay(ComplaintRegime regime, DateOnly start) => regime.Length switch
    {
        null => DateOnly.MaxValue,
        { WorkingDays: > 0 } days => start.AddDays(days.WorkingDays),
        var length => length.Value.After(start),
    };

    private static DateSpan? On(Answers answers, Question question) => answers[question] is Dated date ? date.When : null;
}
