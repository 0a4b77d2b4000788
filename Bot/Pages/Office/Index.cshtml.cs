using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Office;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>The municipality's cases, the newest first.</summary>
internal sealed class IndexModel(ContentLibrary content, CaseStore store, TimeProvider clock) : OfficePage(content, clock)
{
    private const string All = "all";

    /// <summary>Only the new ones are shown.</summary>
    public bool OnlyNew { get; private set; }

    public CasePage Cases { get; private set; } = new([], 0, 1, OfficeList.PageSize);

    public IReadOnlyList<OfficeLine> Lines { get; private set; } = [];

    public int Pages => Math.Max(1, (Cases.Total + Cases.Size - 1) / Cases.Size);

    public async Task<IActionResult> OnGetAsync(string? show, string? number)
    {
        OnlyNew = show != All;
        if (!OfficeList.TryBound(number, 1, CaseStore.MostPages, out var page)) return Redirect("~/office");
        Cases = await store.ListAsync(Municipality.Id, OnlyNew ? CaseState.New : null, page, OfficeList.PageSize, HttpContext.RequestAborted);
        Lines = [.. Cases.Cases.Select(each => OfficeLine.Of(each, Language, Today))];
        return Page();
    }

    public string PageUrl(int number) => $"office?show={(OnlyNew ? "new" : All)}&number={number}";
}
