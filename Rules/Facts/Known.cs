using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Rules.Facts;

/// <summary>An answer that the citizen gave. Its two siblings are <see cref="NotKnown"/> and <see cref="NotAsked"/>.</summary>
public abstract record Known(Question Question);

/// <summary>The citizen was asked and does not know.</summary>
public sealed record NotKnown(Question Question);

/// <summary>The question has not been put, or not been answered yet.</summary>
public sealed record NotAsked(Question Question);

public sealed record ProviderIs(Provider Provider) : Known(Question.Provider);

public sealed record UrgentNeedIs(YesNo Answer) : Known(Question.UrgentNeed);

public sealed record IssueIs(Issue Issue) : Known(Question.Issue);

public sealed record PropertyIs(Property Property) : Known(Question.Property);

public sealed record SchoolToldIs(SchoolTold Told) : Known(Question.SchoolTold);

public sealed record DecisionIs(DecisionForm Form) : Known(Question.Decision);

/// <summary>The day, or days, on which the decision may have reached the citizen.</summary>
public sealed record DecisionReceived(DateSpan On) : Known(Question.DecisionReceived);

public sealed record ComplaintIs(ComplaintStatus Status) : Known(Question.ComplaintStatus);

public sealed record AppealDecidedByIs(AppealDecidedBy By) : Known(Question.AppealDecidedBy);

public sealed record WaitingForIs(WaitingFor For) : Known(Question.WaitingFor);

public sealed record WaitingSince(DateSpan Since) : Known(Question.WaitingSince);

/// <summary>When the matter arose or was last active.</summary>
public sealed record Happened(DateSpan When) : Known(Question.Happened);

public sealed record MunicipalitySlowIs(YesNo Answer) : Known(Question.MunicipalitySlow);

public sealed record ConnectionIs(Connection Connection) : Known(Question.Connection);

public sealed record ActingForIs(ActingFor For) : Known(Question.ActingFor);

/// <summary>A sign of danger in what the citizen wrote.</summary>
public sealed record DangerSign(Danger Danger);

/// <summary>The day for which the judgement is made.</summary>
public sealed record Today(DateOnly Date)
{
    /// <summary>A day lies further back than a period reaches; exactly that far is not further.</summary>
    public bool IsMoreThan(Period period, DateSpan after) => after.Last < period.Before(Date);
}
