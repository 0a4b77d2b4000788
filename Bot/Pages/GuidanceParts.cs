using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Pages;

/// <summary>The reasons for a conclusion, to unfold.</summary>
internal sealed record Because(WordedPage Page, IReadOnlyList<CaseReason> Reasons);

/// <summary>A list of conclusions under a heading.</summary>
/// <param name="Heading">The key of its text.</param>
internal sealed record Statements(WordedPage Page, string Heading, IReadOnlyList<CaseStatement> All);

/// <summary>The right to complain, with how the deadline was counted to unfold.</summary>
internal sealed record Complaint(WordedPage Page, CaseComplaint Right);

/// <summary>All of a guidance, to the citizen or to the ombud.</summary>
internal sealed record GuidanceGiven(WordedPage Page, CaseGuidance Guidance)
{
    /// <summary>The key of a heading, which speaks to the citizen or of them.</summary>
    public string Of(string part) => Page is Office.OfficePage ? $"office.{part}" : $"case.{part}-heading";
}

/// <summary>A spoken yes to what was sent, with what was read out to unfold.</summary>
/// <param name="Language">The citizen's language.</param>
internal sealed record ConsentGiven(WordedPage Page, CaseConsent Consent, string Language);
