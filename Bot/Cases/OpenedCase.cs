namespace OmbudGuide.Bot.Cases;

/// <summary>A case that is with the ombud.</summary>
public sealed record OpenedCase(CaseReference Reference, CaseState State, DateTimeOffset ReceivedAt, CaseDraft Sent);

/// <summary>How far a case has come. Stored by id.</summary>
public enum CaseState
{
    /// <summary>With the ombud, not read yet.</summary>
    New,

    /// <summary>Read by the ombud.</summary>
    Read,
}
