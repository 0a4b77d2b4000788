namespace OmbudGuide.Bot.Presentation;

/// <summary>Guidance as it reads to a person: ids beside every text. The same for the chat, the HTTP contract, the desk and a case.</summary>
/// <param name="AsOf">The day it was judged for.</param>
/// <param name="Complete">Nothing is left to ask.</param>
/// <param name="Emergency">Danger, shown before anything else; null for none.</param>
/// <param name="Referrals">Bodies to turn to, each once a role.</param>
/// <param name="Complaint">The right to complain; null where none was found.</param>
/// <param name="Help">The ways in which the ombud can help here; none outside the mandate.</param>
/// <param name="Closing">That this only guides, and who decides.</param>
public sealed record GuidanceView(
    DateOnly AsOf,
    string Municipality,
    string Language,
    bool Complete,
    VerdictView Verdict,
    IReadOnlyList<ReferralView> Referrals,
    ComplaintView? Complaint,
    IReadOnlyList<RightView> Rights,
    IReadOnlyList<StatementView> Duties,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<StatementView> Notes,
    IReadOnlyList<StatementView> Help,
    EmergencyView? Emergency,
    CaseOpeningView CaseOpening,
    string Closing);

/// <summary>Whether the ombud can help.</summary>
/// <param name="Kind">The id of a verdict kind: <c>within</c>.</param>
/// <param name="Text">The answer, its first word ja, delvis, kanskje or nei.</param>
public sealed record VerdictView(string Kind, string Text, IReadOnlyList<ReasonView> Because);

/// <summary>A body to turn to.</summary>
/// <param name="Authority">Its id.</param>
/// <param name="Role">The id of a referral role: <c>instead</c>.</param>
/// <param name="RoleText">The role in words.</param>
/// <param name="Does">What it does, in a sentence.</param>
/// <param name="Limit">When it does not; null for nothing to say.</param>
public sealed record ReferralView(
    string Authority, string Name, string Role, string RoleText, string Does, string? Limit, ContactView Contact, IReadOnlyList<ReasonView> Because);

/// <summary>How to reach a body; what is not known is null.</summary>
/// <param name="Checked">The day on which it was checked; null where it was not.</param>
public sealed record ContactView(string? Phone, string? Email, string? Url, string? Hours, string? Visit, DateOnly? Checked);

/// <summary>The right to complain.</summary>
/// <param name="Body">Who decides the complaint, by authority id.</param>
/// <param name="SendTo">An authority id, or <c>the-one-who-decided</c>.</param>
/// <param name="Form">The id of a complaint form: <c>written</c>.</param>
/// <param name="Text">That one can complain, and until when.</param>
/// <param name="Details">Sentences about the deadline and the way, the most needed first.</param>
/// <param name="Deadline">Null where the law sets none.</param>
/// <param name="Late">What if it is over; null where there is no deadline.</param>
public sealed record ComplaintView(
    string Body,
    string BodyName,
    string SendTo,
    string SendToName,
    string Form,
    string Text,
    IReadOnlyList<string> Details,
    DeadlineView? Deadline,
    LateView? Late,
    IReadOnlyList<ReasonView> Because);

/// <summary>A complaint's deadline.</summary>
/// <param name="Length">ISO 8601: <c>P3W</c>.</param>
/// <param name="Start">The earliest day it may run from; null where not known.</param>
/// <param name="LastDay">The last safe day; null where the start is not known.</param>
/// <param name="LastDayText">The last day in words, with its weekday.</param>
/// <param name="State"><c>open</c>, <c>soon</c>, <c>passed</c> or <c>unknown-start</c>.</param>
/// <param name="Uncertain">The start is not known to the day.</param>
/// <param name="Counted">How the last day was counted, step by step; none where the start is not known.</param>
public sealed record DeadlineView(
    string Length, DateOnly? Start, DateOnly? LastDay, string? LastDayText, string State, bool Uncertain, IReadOnlyList<CountedView> Counted);

/// <summary>One step of the counting.</summary>
public sealed record CountedView(DateOnly Day, string Text);

/// <summary>How a late complaint is treated.</summary>
/// <param name="Treatment"><c>may-be-taken</c> or <c>not-stated</c>.</param>
/// <param name="Bar">The day after which it is normally not taken; null for none.</param>
public sealed record LateView(string Treatment, DateOnly? Bar, string Text);

/// <summary>A right of the citizen.</summary>
/// <param name="Due">The day by which it falls due; null for none.</param>
public sealed record RightView(string Id, string Text, DateOnly? Due, IReadOnlyList<ReasonView> Because);

/// <summary>A duty of the municipality, something to know, or a way in which the ombud can help.</summary>
public sealed record StatementView(string Id, string Text, IReadOnlyList<ReasonView> Because);

/// <summary>What to do now.</summary>
/// <param name="By">The day by which; null for none.</param>
/// <param name="Authority">The body to turn to, by id; null for none.</param>
public sealed record StepView(string Id, string Text, DateOnly? By, string? Authority, IReadOnlyList<ReasonView> Because);

/// <summary>Danger.</summary>
/// <param name="Dangers">Ids of the dangers heard.</param>
/// <param name="Text">What to do, calmly.</param>
/// <param name="Contacts">Whom to call, the most urgent first.</param>
public sealed record EmergencyView(
    IReadOnlyList<string> Dangers, string Text, IReadOnlyList<EmergencyContactView> Contacts, IReadOnlyList<ReasonView> Because);

public sealed record EmergencyContactView(string Authority, string Name, string Does, ContactView Contact);

/// <summary>Whether a case can be opened with the ombud, and how it is booked in the ombud's own scheme.</summary>
/// <param name="Categories">Kinds of matter, by id.</param>
/// <param name="Areas">Service areas, by id.</param>
/// <param name="Flags">What the ombud should see at once, by id.</param>
public sealed record CaseOpeningView(bool Offered, IReadOnlyList<string> Categories, IReadOnlyList<string> Areas, IReadOnlyList<string> Flags);

/// <summary>One rule's part in a conclusion.</summary>
public sealed record ReasonView(string Rule, string Text, IReadOnlyList<SourceView> Sources, IReadOnlyList<FactView> Facts);

/// <summary>A sentence of a law or a mandate.</summary>
/// <param name="From">The first day it is in force; null for open.</param>
/// <param name="To">The last day it is in force; null for open.</param>
/// <param name="Quote">A mandate's own words, in translation where the language is another; null for a law, and for a page that is only retold.</param>
/// <param name="Gist">What it says in a plain sentence; null where it is quoted.</param>
public sealed record SourceView(string Id, string Title, string? Locator, string? Url, DateOnly? From, DateOnly? To, string? Quote, string? Gist)
{
    /// <summary>What it says, in its own words where there are some.</summary>
    internal string? Says => Quote ?? Gist;
}

/// <summary>What a rule matched: an answer (<paramref name="Question"/> is set) or something else that is known (<paramref name="Fact"/> is set).</summary>
/// <param name="Value">An option id, an ISO date or interval, a period, or the fact's own id.</param>
public sealed record FactView(string? Question, string? Fact, string Value);
