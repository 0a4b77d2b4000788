namespace OmbudGuide.Bot.Delivery;

/// <summary>Something that has to be told outside the host, as it lies in the outbox.</summary>
/// <param name="Id">The idempotency key: the same however often it is sent, and no other notice's.</param>
/// <param name="Reference">The case's.</param>
/// <param name="Line">The number of the journal's line that it tells of; 0 for none.</param>
/// <param name="NextAt">When it is tried next.</param>
/// <param name="Attempts">How often it has been tried.</param>
/// <param name="Fault">Why the last attempt failed; null where none has.</param>
/// <param name="Code">What the receiver answered to it, such as 503; 0 for nothing.</param>
/// <param name="EndedAt">When it was sent or given up; null while it waits.</param>
internal sealed record Notice(
    string Id,
    string Municipality,
    string Reference,
    NoticeKind Kind,
    NoticeRoute Route,
    long Line,
    DateTimeOffset WrittenAt,
    NoticeState State,
    DateTimeOffset NextAt,
    int Attempts,
    NoticeFault? Fault,
    int Code,
    DateTimeOffset? EndedAt);

/// <summary>What is told. Stored and sent by id.</summary>
public enum NoticeKind
{
    CaseOpened,

    MessageFromCitizen,

    FileFromCitizen,

    /// <summary>The only one that goes to the citizen.</summary>
    MessageToCitizen,

    ContactChanged,

    CaseWithdrawn,

    /// <summary>Whoever was sent something of the case has to erase it too.</summary>
    CaseErased,
}

/// <summary>Which way, and to whom. Stored by id.</summary>
public enum NoticeRoute
{
    /// <summary>An e-mail to the ombud.</summary>
    OmbudMail,

    /// <summary>A signed HTTP request to a program of the ombud's.</summary>
    Webhook,

    /// <summary>An e-mail to the citizen.</summary>
    CitizenMail,
}

/// <summary>How far a notice has come. Stored by id.</summary>
public enum NoticeState
{
    /// <summary>Not sent yet; it is tried by itself.</summary>
    Waiting,

    /// <summary>The receiver has said that it has it.</summary>
    Sent,

    /// <summary>Given up, until someone of the office tries it again.</summary>
    Failed,
}

/// <summary>Why an attempt failed. Stored by id. What the receiver said beyond its number is not kept: it may name somebody.</summary>
public enum NoticeFault
{
    /// <summary>No connection, or one that broke.</summary>
    Unreachable,

    /// <summary>No answer in time. The receiver may have it, and is sent it again.</summary>
    TimedOut,

    /// <summary>The receiver answered that it does not take it.</summary>
    Refused,

    /// <summary>The mail server knows no such address. It is not tried again by itself.</summary>
    AddressRefused,

    /// <summary>The mail server did not accept the host's own login.</summary>
    LoginRefused,

    /// <summary>The settings do not say any more where to send it.</summary>
    NotConfigured,

    /// <summary>The host itself failed.</summary>
    HostFailed,
}
