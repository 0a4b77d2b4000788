using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>What was to be told of cases and has not arrived, with a button to try it again.</summary>
internal sealed class NoticesModel(ContentLibrary content, Outbox outbox, TimeProvider clock) : OfficePage(content, clock)
{
    private const int MostShown = 200;

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Notices = await outbox.TroubledAsync(Municipality.Id, MostShown, HttpContext.RequestAborted);
        return Page();
    }

    /// <param name="id">Of a notice; left out for all that were given up.</param>
    /// <param name="reference">Of the case whose page it is tried from; left out on this one.</param>
    public async Task<IActionResult> OnPostAgainAsync(string? id, string? reference)
    {
        await outbox.TryAgainAsync(Municipality.Id, string.IsNullOrEmpty(id) ? null : id, HttpContext.RequestAborted);
        return Redirect(CaseReference.Read(reference) is { } named ? $"~/office/cases/{named}" : "~/office/notices");
    }
}

/// <summary>Notices in a list.</summary>
/// <param name="IsOneCase">On the page of the one case that they are all of.</param>
internal sealed record NoticesShown(StaffPage Page, IReadOnlyList<Notice> Notices, bool IsOneCase)
{
    /// <summary>What it tells, and which way.</summary>
    public string What(Notice notice) => $"{Page.Text($"office.notice.{Ids.Of(notice.Kind)}")}, {Page.Text($"office.notice-route.{Ids.Of(notice.Route)}")}";

    /// <summary>How far it has come, and why no further.</summary>
    public IEnumerable<string> State(Notice notice, TimeProvider clock)
    {
        yield return Page.Text($"office.notice-state.{Ids.Of(notice.State)}", ("time", Time(notice.EndedAt ?? notice.NextAt, clock)));
        if (!IsInTrouble(notice)) yield break;
        yield return Page.Text($"office.notice-fault.{Ids.Of(notice.Fault!.Value)}");
        if (notice.Code > 0) yield return Page.Text("office.notice-code", ("code", $"{notice.Code}"));
        if (notice.State == NoticeState.Waiting) yield return Page.Text("office.notice-next", ("time", Time(notice.NextAt, clock)));
        yield return notice.Attempts == 1 ? Page.Text("office.notice-attempts.one") : Page.Text("office.notice-attempts.many", ("count", $"{notice.Attempts}"));
    }

    /// <summary>It was tried and has not arrived, and can be tried at once.</summary>
    public static bool IsInTrouble(Notice notice) => notice.State != NoticeState.Sent && notice.Fault is not null;

    private string Time(DateTimeOffset at, TimeProvider clock) => Page.Time(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone));
}
