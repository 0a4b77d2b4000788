using OmbudGuide.Bot.Presentation;

namespace OmbudGuide.Bot.Api;

/// <summary>What <c>POST /api/guidance</c> answers. Members are never left out: what there is none of is null or empty.</summary>
/// <param name="Understood">What was read from the text, whether it was used or an answer stood in its place.</param>
/// <param name="Next">The question to put next; null where nothing is left to ask.</param>
/// <param name="Help">The ways in which the ombud can help here; none outside the mandate.</param>
/// <param name="WhyNot">Bodies that citizens expect and that are not named, each with the condition that does not hold; none before all is asked.</param>
/// <param name="WhatIf">The smallest changes that would lead elsewhere; none before all is asked.</param>
/// <param name="Dangers">Every danger heard in the text, and whether it is sure or only likely. The sure ones are in <paramref name="Emergency"/> as well.</param>
/// <param name="Doubt">The likely ones that are not sure: a careful word and the numbers, to be shown without stopping anything; null for none.</param>
internal sealed record GuidanceReply(
    DateOnly AsOf,
    string Municipality,
    string Language,
    IReadOnlyList<UnderstoodReply> Understood,
    NextReply? Next,
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
    string Closing,
    IReadOnlyList<WhyNotView> WhyNot,
    IReadOnlyList<WhatIfView> WhatIf,
    IReadOnlyList<HeardDangerReply> Dangers,
    EmergencyView? Doubt);

/// <summary>A danger heard in the text.</summary>
/// <param name="Sure">The words are known to tell of it; else all words together make it likely.</param>
internal sealed record HeardDangerReply(string Danger, bool Sure);

/// <summary>Something read from the text.</summary>
/// <param name="Span">From which to which UTF-16 unit of the text it stands, the end exclusive.</param>
internal sealed record UnderstoodReply(string Question, string Value, IReadOnlyList<int> Span);

/// <summary>The question to put next.</summary>
/// <param name="Text">As it is put, after what helps to answer it.</param>
/// <param name="AtMostLeft">How many questions are left at most, this one included; null while that says nothing.</param>
internal sealed record NextReply(
    string Question, string Kind, string Text, string Why, IReadOnlyList<OptionReply> Options, int? AtMostLeft);

/// <summary>A question as it is put.</summary>
/// <param name="Kind"><c>choice</c>, <c>date</c>, or <c>choice or text</c>.</param>
/// <param name="Short">Its name in a list of answers.</param>
internal sealed record QuestionReply(string Id, string Kind, string Text, string Why, string Short, IReadOnlyList<OptionReply> Options);

/// <summary>An option. All questions take <c>unknown</c> as well.</summary>
internal sealed record OptionReply(string Id, string Text);

internal sealed record MunicipalityReply(string Id, string Name, string Country, IReadOnlyList<string> Languages, string OmbudName);

/// <summary>Whether the host can serve.</summary>
/// <param name="Status"><c>live</c>; <c>ready</c>; or <c>degraded</c>: it serves, but with an older content than lies in the folder.</param>
internal sealed record HealthReply(
    string Status, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] ContentReply? Content = null);

/// <summary>The content that is served.</summary>
/// <param name="Refused">Why the content that lies in the folder now is not served; null where it is.</param>
internal sealed record ContentReply(string Version, RefusalReply? Refused);

/// <param name="At">When it was found.</param>
/// <param name="Faults">Each with file, line, and what was expected; the first of many.</param>
internal sealed record RefusalReply(DateTimeOffset At, int Count, IReadOnlyList<string> Faults);
