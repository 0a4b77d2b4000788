namespace OmbudGuide.Rules.Facts;

/// <summary>What kind of trouble the citizen has.</summary>
public enum Issue
{
    /// <summary>Help to apply for something.</summary>
    Application,

    /// <summary>A decision the citizen disagrees with or does not understand.</summary>
    Decision,

    /// <summary>A service that is received and is poor, late or missing.</summary>
    Service,

    /// <summary>No answer, a late one, or one that answers something else.</summary>
    NoReply,

    /// <summary>Where to find information or how to go about something.</summary>
    Information,

    /// <summary>Something illegal on the citizen's own or another's property.</summary>
    Illegality,

    /// <summary>How an employee behaved.</summary>
    Conduct,

    /// <summary>How the case was handled.</summary>
    Procedure,
}

/// <summary>Who provides a service.</summary>
public enum Provider
{
    Municipality,

    /// <summary>A private body that performs the municipality's task.</summary>
    PrivateForMunicipality,
    State,

    /// <summary>A Norwegian county (fylkeskommune) or a Danish region.</summary>
    CountyOrRegion,
    Private,
}

/// <summary>Whether there is a decision, and how it was given.</summary>
public enum DecisionForm
{
    Written,
    Oral,
    None,
}

/// <summary>How far a complaint (an appeal) has come.</summary>
public enum ComplaintStatus
{
    NotSent,
    SentWaiting,
    AppealDecided,

    /// <summary>The matter is or was before a court.</summary>
    Court,

    /// <summary>The matter is or was with the parliamentary ombud.</summary>
    ParliamentaryOmbud,
}

/// <summary>Who decided a complaint.</summary>
public enum AppealDecidedBy
{
    /// <summary>The one who made the decision answered the complaint itself; it went no further.</summary>
    TheOneWhoDecided,

    /// <summary>The body above: the County Governor, a board of appeal.</summary>
    AppealBody,
}

/// <summary>The citizen's tie to the municipality.</summary>
public enum Connection
{
    /// <summary>Lives here or uses this municipality's services, as the mandate has it.</summary>
    Here,
    Elsewhere,
}

/// <summary>On whose behalf the citizen asks.</summary>
public enum ActingFor
{
    Self,
    OwnChild,
    SomeoneElse,
}

/// <summary>Whose property an alleged illegality is on.</summary>
public enum Property
{
    Own,
    Others,
}

/// <summary>Whether the head of the school has been told of an unsafe school environment, and how long ago.</summary>
public enum SchoolTold
{
    NotYet,
    UnderAWeek,
    AWeekOrMore,
}

/// <summary>What an answer is awaited to. Only the first two are cases that end in an individual decision.</summary>
public enum WaitingFor
{
    Application,
    Complaint,

    /// <summary>A question, a message, a report of a fault: nothing that ends in an individual decision.</summary>
    Inquiry,
}

/// <summary>A plain answer.</summary>
public enum YesNo
{
    Yes,
    No,
}
