using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Rules.Facts;

/// <summary>How decisions of one kind are complained of, as the law has it on the day judged. From the content's complaints file.</summary>
/// <param name="Id">The regime's id: <c>no.health-care</c>.</param>
/// <param name="Body">The authority that decides the complaint; null where there is no right of complaint.</param>
/// <param name="SendTo">Whom the complaint is sent to.</param>
/// <param name="SendToAuthority">The authority where <see cref="SendTo"/> is <see cref="ComplaintAddress.Authority"/>.</param>
/// <param name="Length">The deadline; null where the law sets none.</param>
/// <param name="Runs">From what the deadline runs.</param>
/// <param name="Form">The form the law asks for.</param>
/// <param name="Late">How a late complaint is treated.</param>
/// <param name="LateBar">The longest time after the decision within which a late complaint can still be taken; null where none is set.</param>
/// <param name="Next">The body after the complaint body, if any.</param>
/// <param name="NextLength">The deadline to go there.</param>
public sealed record ComplaintRegime(
    string Id,
    string? Body,
    ComplaintAddress SendTo,
    string? SendToAuthority,
    Period? Length,
    DeadlineRuns Runs,
    ComplaintForm Form,
    LateTreatment Late,
    Period? LateBar,
    string? Next,
    Period? NextLength,
    IReadOnlyList<string> Sources) : ISourced
{
    /// <summary>There is a body to complain to.</summary>
    public bool GivesARight => Body is not null;

    /// <summary>The one who decided first judges the case again, within this time of the complaint; null where the law does not say so.</summary>
    public Period? Reassessment { get; init; }

    /// <summary>What the body looks at.</summary>
    public Review Review { get; init; }

    /// <summary>A complaint in time normally puts the decision on hold.</summary>
    public bool Suspends { get; init; }

    /// <summary>Complaining normally costs a fee.</summary>
    public bool Fee { get; init; }

    /// <summary>The time within which the decision can be brought before a court; null where none was found.</summary>
    public Period? Court { get; init; }
}

/// <summary>How much of a case a complaint body looks at.</summary>
public enum Review
{
    /// <summary>It was not found in the law read, or the law sets no limit.</summary>
    NotStated,

    /// <summary>The whole case, by its own words.</summary>
    Full,

    /// <summary>Mainly whether the law was followed.</summary>
    MainlyLegality,

    /// <summary>Only whether the law was followed.</summary>
    Legality,
}

/// <summary>A version of a regime and the days on which it is in force, both ends inclusive; a missing end is open.</summary>
public sealed record DatedRegime(ComplaintRegime Regime, DateOnly? From, DateOnly? To);

/// <summary>Whom a complaint is sent to.</summary>
public enum ComplaintAddress
{
    /// <summary>The one who decided: it may change the decision, else it forwards the complaint.</summary>
    TheOneWhoDecided,

    /// <summary>The complaint body itself.</summary>
    Body,

    /// <summary>Another authority, named beside it.</summary>
    Authority,
}

/// <summary>From what a deadline runs.</summary>
public enum DeadlineRuns
{
    /// <summary>From the day the notice of the decision reached the citizen.</summary>
    Notice,

    /// <summary>From the day the citizen got, or should have got, enough knowledge to complain.</summary>
    Knowledge,
}

/// <summary>The form that the law asks of a complaint.</summary>
public enum ComplaintForm
{
    Written,
    WrittenOrOral,
}

/// <summary>How a complaint after the last day is treated.</summary>
public enum LateTreatment
{
    /// <summary>It may be taken where the citizen is not to blame or there are special reasons.</summary>
    MayBeTaken,

    /// <summary>The law does not say, or it was not verified: send it and explain.</summary>
    NotStated,
}
