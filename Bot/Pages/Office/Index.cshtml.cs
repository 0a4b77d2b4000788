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
internal sealed partial class IndexModel(ContentLibrary content, CaseInbox inbox, SavedViews saved, AuditTrail trail, Outbox outbox, TimeProvider clock) : OfficePage(content, clock)
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

    /// <param name="id">The id of a kept view, <c>saved</c> in the address, which stands in for the other three.</param>
    public async Task<IActionResult> OnGetAsync(string? view, string? search, string? heading, string? number, [FromQuery(Name = "saved")] string? id)
    {
        if (!OfficeList.TryBound(number, 1, Bot.Cases.CaseStore.MostPages, out var page) || search is { Length: > LongestSearch }) return Redirect("~/office");
        Number = page;
        await NarrowAsync(view, search, heading, id);
        if (id is not null && Shown is null) return Redirect("~/office");
        await FindAsync();
        return Page();
    }

    /// <summary>The address of a page of this view, with what narrows it down.</summary>
    public string PageUrl(int number) => Shown is { } kept
        ? $"~/office?saved={kept.Id}&number={number}"
        : $"~/office?view={Ids.Of(View)}&search={Uri.EscapeDataString(Search ?? "")}&heading={Uri.EscapeDataString(Heading ?? "")}&number={number}";

    private string Login => StaffSession.LoginOf(User);

    /// <summary>What of the inbox is looked at: a kept view, or what is asked for. A heading that the scheme does not have narrows nothing down.</summary>
    private async Task NarrowAsync(string? view, string? search, string? heading, string? id)
    {
        Saved = await saved.OfAsync(Login, HttpContext.RequestAborted);
        Shown = Saved.FirstOrDefault(each => each.Id == id);
        if (Shown is { } kept) (view, search, heading) = (Ids.Of(kept.View), kept.Search, kept.Heading);
        View = view is not null && Ids.TryRead<InboxView>(view, out var asked) ? asked : InboxView.New;
        Search = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        Heading = Matter(heading) is null && Area(heading) is null ? null : heading;
    }

    private async Task FindAsync()
    {
        Counts = await inbox.CountAsync(Municipality.Id, Login, HttpContext.RequestAborted);
        Cases = await inbox.ListAsync(
            new InboxQuery(Municipality.Id, Login, View, Search, Matter(Heading), Area(Heading), Number, OfficeList.PageSize), HttpContext.RequestAborted);
        if (Search is not null) await trail.AddAsync(Municipality.Id, StaffSession.AuthorOf(User), AuditLook.Searched, "", HttpContext.RequestAborted);
        FailedNotices = await outbox.CountFailedAsync(Municipality.Id, HttpContext.RequestAborted);
        Lines = [.. Cases.Cases.Select(each => OfficeLine.Of(each, Language))];
    }

    /// <summary>What a case is booked under, in few words.</summary>
    public IEnumerable<string> BookedUnder(OfficeLine line)
    {
        var all = line.Areas.Concat(line.Categories).ToList();
        return Scheme.Narrowest([.. all.Select(each => each.Id)]).Select(id => all.First(each => each.Id == id).Name).Distinct(StringComparer.Ordinal);
    }

    private string? Matter(string? heading) => heading?.Split(':') is ["matter", var id] && Scheme.FindMatter(id) is not null ? id : null;

    private string? Area(string? heading) => heading?.Split(':') is ["area", var id] && Scheme.FindArea(id) is not null ? id : null;
}
