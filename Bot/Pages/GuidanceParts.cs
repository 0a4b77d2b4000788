using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Pages;

/// <summary>The reasons for a conclusion, to unfold.</summary>
internal sealed record Because(WordedPage Page, IReadOnlyList<CaseReason> Reasons)
{
    /// <summary>The reasons of several conclusions; those in the same words are told once, with the sources of all.</summary>
    public static Because OfAll(WordedPage page, IEnumerable<CaseStatement> all) => new(page, [.. all.SelectMany(each => each.Because).GroupBy(reason => reason.Text, StringComparer.Ordinal)
        .Select(alike => alike.First() with { Sources = [.. alike.SelectMany(reason => reason.Sources)] })]);

    /// <summary>The sources of a reason by the name that they are shown by, each once.</summary>
    public static IEnumerable<(string Name, string? Url)> Sources(CaseReason reason) =>
        reason.Sources.Select(source => ($"{source.Title} {source.Locator}".Trim(), source.Url)).Distinct();
}

/// <summary>A list of conclusions under a heading.</summary>
/// <param name="Heading">The key of its text.</param>
/// <param name="AreAlike">They rest on much the same, which is told once for all.</param>
internal sealed record Statements(WordedPage Page, string Heading, IReadOnlyList<CaseStatement> All, bool AreAlike = false);

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
