namespace OmbudGuide.Rules.Facts;

/// <summary>
/// What a citizen can be asked, in the order in which open questions are put.
/// The public id of each is its name in kebab case (<see cref="Ids"/>): <c>decision-received</c>.
/// </summary>
public enum Question
{
    /// <summary>Which service the matter concerns: an id of the services catalogue.</summary>
    Service,

    /// <summary>Who provides the service, where the catalogue cannot tell: <see cref="Facts.Provider"/>.</summary>
    Provider,

    /// <summary>Neither food nor a roof tonight: <see cref="YesNo"/>.</summary>
    UrgentNeed,

    /// <summary>What kind of trouble it is: <see cref="Facts.Issue"/>.</summary>
    Issue,

    /// <summary>Whose property an alleged illegality is on: <see cref="Facts.Property"/>.</summary>
    Property,

    /// <summary>Whether the head of the school has been told of an unsafe school environment: <see cref="Facts.SchoolTold"/>.</summary>
    SchoolTold,

    /// <summary>Whether there is a decision, and in which form: <see cref="DecisionForm"/>.</summary>
    Decision,

    /// <summary>The day the decision reached the citizen: a date.</summary>
    DecisionReceived,

    /// <summary>How far a complaint has come: <see cref="Facts.ComplaintStatus"/>.</summary>
    ComplaintStatus,

    /// <summary>Who decided a complaint that is decided: <see cref="Facts.AppealDecidedBy"/>.</summary>
    AppealDecidedBy,

    /// <summary>What the citizen waits for an answer to: <see cref="Facts.WaitingFor"/>.</summary>
    WaitingFor,

    /// <summary>The day since which the citizen has waited for an answer: a date.</summary>
    WaitingSince,

    /// <summary>When the matter arose or was last active: a date.</summary>
    Happened,

    /// <summary>Whether it is the municipality that has taken long: <see cref="YesNo"/>.</summary>
    MunicipalitySlow,

    /// <summary>The citizen's tie to the municipality: <see cref="Facts.Connection"/>.</summary>
    Connection,

    /// <summary>On whose behalf the citizen asks: <see cref="Facts.ActingFor"/>.</summary>
    ActingFor,
}
