namespace OmbudGuide.Bot.Cases;

/// <summary>A case that is with the ombud.</summary>
public sealed record OpenedCase(CaseReference Reference, CaseState State, DateTimeOffset ReceivedAt, CaseDraft Sent);

/// <summary>How far a case has come. Stored by id.</summary>
public enum CaseState
{
    /// <summary>With the ombud, not read yet.</summary>
    New,

    /// <summary>The ombud works on it.</summary>
    Open,

    /// <summary>The ombud cannot go on before the citizen answers.</summary>
    WaitingForCitizen,

    /// <summary>The ombud cannot go on before the municipality answers.</summary>
    WaitingForMunicipality,

    /// <summary>The ombud is done with it. It can be opened again.</summary>
    Closed,
}

/// <summary>How a case ended. Stored by id; none of them is a verdict on the municipality.</summary>
public enum CaseOutcome
{
    /// <summary>The citizen got advice and goes on alone.</summary>
    Advised,

    /// <summary>The ombud helped to write or to send a complaint or an application.</summary>
    HelpedToWrite,

    /// <summary>The municipality answered, changed or mended what the matter was about.</summary>
    Solved,

    /// <summary>The municipality explained itself, and nothing was changed.</summary>
    Explained,

    /// <summary>The ombud gave the municipality an opinion.</summary>
    OpinionGiven,

    /// <summary>Another body takes it.</summary>
    Referred,

    /// <summary>The mandate does not cover it.</summary>
    OutsideMandate,

    /// <summary>The citizen wanted no more of it.</summary>
    Withdrawn,

    /// <summary>The citizen did not answer any more.</summary>
    NoAnswer,
}
