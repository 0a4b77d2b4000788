using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>The inbox: the municipality's cases in views, what is due first on top.</summary>
internal sealed class IndexModel(ContentLibrary content, CaseInbox inbox, AuditTrail trail, Outbox outbox, TimeProvider clock) : OfficePage(content, clock)
{
    /// <summary>The most characters that are searched for.</summary>
    public const int LongestSearch = 100;

    public InboxView View { get; private set; }

    public string? Search { get; private set; }

    /// <summary>Only those booked under this heading: <c>matter:klage</c>, <c>area:nav</c>; null for all.</summary>
    public string? Heading { get; private set; }

    public int Number { get; private set; } = 1;

    public InboxPage Cases { get; private set; } = new([], 0);

    public IReadOnlyDictionary<InboxView, int> Counts { get; private set; } = new Dictionary<InboxView, int>();

    /// <summary>How many notices of cases were given up.</summary>
    public int FailedNotices { get; private set; }

    public IReadOnlyList<OfficeLine> Lines { get; private set; } = [];

    public StatisticsScheme Scheme => Library.Scheme(Municipality.Id);

    public int Pages => Math.Max(1, (Cases.Total + OfficeList.PageSize - 1) / OfficeList.PageSize);

    /// <summary>Nothing narrows the view down.</summary>
    public bool IsWhole => Search is null && Heading is null;

    public async Task<IActionResult> OnGetAsync(string? view, string? search, string? heading, string? number)
    {
        if (!OfficeList.TryBound(number, 1, Bot.Cases.CaseStore.MostPages, out var page) || search is { Length: > LongestSearch }) return Redirect("~/office");
        View = view is not null && Ids.TryRead<InboxView>(view, out var asked) ? asked : InboxView.New;
        (Number, Search) = (page, string.IsNullOrWhiteSpace(search) ? null : search.Trim());
        var matter = heading?.Split(':') is ["matter", var m] && Scheme.FindMatter(m) is not null ? m : null;
        var area = heading?.Split(':') is ["area", var a] && Scheme.FindArea(a) is not null ? a : null;
        Heading = matter is null && area is null ? null : heading;
        var login = StaffSession.LoginOf(User);
        Counts = await inbox.CountAsync(Municipality.Id, login, HttpContext.RequestAborted);
        Cases = await inbox.ListAsync(
            new InboxQuery(Municipality.Id, login, View, Search, matter, area, page, OfficeList.PageSize), HttpContext.RequestAborted);
        if (Search is not null) await trail.AddAsync(Municipality.Id, StaffSession.AuthorOf(User), AuditLook.Searched, "", HttpContext.RequestAborted);
        FailedNotices = await outbox.CountFailedAsync(Municipality.Id, HttpContext.RequestAborted);
        Lines = [.. Cases.Cases.Select(each => OfficeLine.Of(each, Language))];
        return Page();
    }

    /// <summary>The address of a page of this view, with what narrows it down.</summary>
    public string PageUrl(int number) =>
        $"~/office?view={Ids.Of(View)}&search={Uri.EscapeDataString(Search ?? "")}&heading={Uri.EscapeDataString(Heading ?? "")}&number={number}";
}
