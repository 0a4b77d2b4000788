using System.Globalization;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Office;

/// <summary>A case in the list, on the page and in JSON alike.</summary>
/// <param name="Matter">The service that it concerns; null where none was named.</param>
/// <param name="NextDay">The first day that something is still to be done; null for none.</param>
/// <param name="HasNews">The citizen has written something that the ombud has not opened.</param>
/// <param name="Outcome">How it ended, by id; null until it is closed.</param>
internal sealed record OfficeLine(
    string Reference,
    string State,
    DateTimeOffset ReceivedAt,
    string? Matter,
    IReadOnlyList<CaseLabel> Categories,
    IReadOnlyList<CaseLabel> Areas,
    string Verdict,
    DateOnly? NextDay,
    IReadOnlyList<CaseFlagged> Flags,
    bool HasNews,
    string? Outcome)
{
    public static OfficeLine Of(InboxCase found, string language)
    {
        var opened = found.Opened;
        var guidance = opened.Sent.GuidanceIn(language);
        return new OfficeLine(
            $"{opened.Reference}",
            Ids.Of(opened.State),
            opened.ReceivedAt,
            guidance.Matter,
            guidance.Categories,
            guidance.Areas,
            opened.Sent.Verdict,
            found.DueOn,
            guidance.Flags,
            found.HasNews,
            found.Outcome is { } outcome ? Ids.Of(outcome) : null);
    }
}

/// <summary>How much of the list is shown at once.</summary>
internal static class OfficeList
{
    public const int PageSize = 50;
    public const int LargestPage = 100;

    /// <summary>A number from 1 to <paramref name="most"/>; <paramref name="otherwise"/> where nothing is written.</summary>
    public static bool TryBound(string? text, int otherwise, int most, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most);
    }
}
