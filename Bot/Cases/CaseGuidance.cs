namespace OmbudGuide.Bot.Cases;

/// <summary>The guidance as it stood and as it read in one language. Ids beside every text.</summary>
/// <param name="Matter">The service that it concerns; null where none was named.</param>
/// <param name="Help">The ways in which the ombud could help; null in a case from before they were kept.</param>
public sealed record CaseGuidance(
    string Language,
    string? Matter,
    IReadOnlyList<CaseAnswer> Answers,
    CaseStatement Verdict,
    CaseComplaint? Complaint,
    IReadOnlyList<CaseReferral> Referrals,
    IReadOnlyList<CaseStatement> Rights,
    IReadOnlyList<CaseStatement> Duties,
    IReadOnlyList<CaseStatement> Steps,
    IReadOnlyList<CaseStatement> Notes,
    IReadOnlyList<CaseLabel> Categories,
    IReadOnlyList<CaseLabel> Areas,
    IReadOnlyList<CaseFlagged> Flags,
    IReadOnlyList<CaseStatement>? Help = null);

/// <summary>One answer.</summary>
/// <param name="Value">The option's id, an ISO date or interval, or <c>unknown</c>.</param>
/// <param name="Asked">The question as it read.</param>
/// <param name="Answered">The answer as it read.</param>
public sealed record CaseAnswer(string Question, string Value, string Asked, string Answered);

/// <summary>A conclusion: its id, its words, the day by which (if any), and why.</summary>
public sealed record CaseStatement(string Id, string Text, DateOnly? By, IReadOnlyList<CaseReason> Because);

/// <summary>A body to turn to, and why.</summary>
/// <param name="Role">The id of a referral role: <c>instead</c>, <c>also</c>, <c>appeal</c>, <c>supervision</c>, <c>emergency</c>.</param>
public sealed record CaseReferral(string Authority, string Name, string Role, string RoleText, IReadOnlyList<CaseReason> Because);

/// <summary>The right to complain.</summary>
/// <param name="Regime">The complaint regime, by id.</param>
/// <param name="Body">Who decides the complaint, by authority id.</param>
/// <param name="SendTo">Where it is sent: an authority id, or <c>the-one-who-decided</c>.</param>
/// <param name="Form">The form that the law asks for: <c>written</c>, <c>written-or-oral</c>.</param>
/// <param name="Text">That one can complain, and until when.</param>
/// <param name="Details">Sentences about the deadline, the way and the form.</param>
/// <param name="Deadline">Null where the law sets none.</param>
/// <param name="Late">How a late complaint is treated; null where the rules say nothing.</param>
public sealed record CaseComplaint(
    string Regime,
    string Body,
    string BodyName,
    string SendTo,
    string SendToName,
    string Form,
    string Text,
    IReadOnlyList<string> Details,
    CaseDeadline? Deadline,
    string? Late,
    IReadOnlyList<CaseReason> Because);

/// <summary>The complaint's deadline.</summary>
/// <param name="Length">ISO 8601: <c>P3W</c>.</param>
/// <param name="StartFirst">The first day that it may run from; null where not known.</param>
/// <param name="StartLast">The last such day.</param>
/// <param name="LastDay">The last safe day; null where the start is not known.</param>
/// <param name="State"><c>open</c>, <c>soon</c>, <c>passed</c> or <c>unknown-start</c>, on the day of the guidance.</param>
/// <param name="Counted">How the last day was counted, sentence by sentence.</param>
public sealed record CaseDeadline(
    string Length, DateOnly? StartFirst, DateOnly? StartLast, DateOnly? LastDay, string State, IReadOnlyList<string> Counted);

/// <summary>One rule's part in a conclusion.</summary>
/// <param name="Questions">The answers that it rests on, by question id.</param>
public sealed record CaseReason(string Rule, string Text, IReadOnlyList<CaseSource> Sources, IReadOnlyList<string> Questions);

/// <summary>A sentence of a law or a mandate.</summary>
public sealed record CaseSource(string Id, string Title, string Locator, string? Url);

/// <summary>An entry of the ombud's own scheme.</summary>
public sealed record CaseLabel(string Id, string Name);

/// <summary>Something that the ombud should see at once.</summary>
public sealed record CaseFlagged(string Id, string Text);
