using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Administration;

/// <summary>How the desk's contacts ended, and what the desk found wrong, for whoever tends the content.</summary>
internal sealed class DeskModel(ContentLibrary content, ContactCounts counts, Remarks remarks, TimeProvider clock) : StaffPage(content, clock)
{
    private const int MostMonths = 24;

    public override string SiteName => Text("staff.administration");

    public IReadOnlyList<CountedMonth> Months { get; private set; } = [];

    public IReadOnlyList<WaitingRemark> Waiting { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Months = await counts.ReadAsync(Municipality.Id, MostMonths, HttpContext.RequestAborted);
        Waiting = await remarks.ListAsync(Municipality.Id, HttpContext.RequestAborted);
    }

    /// <summary>What another administrator was done with already is not there any more, which is as well.</summary>
    public async Task<IActionResult> OnPostMendedAsync(string? remark)
    {
        if (remark is not null) await remarks.MendAsync(remark, Municipality.Id, StaffSession.AuthorOf(User), HttpContext.RequestAborted);
        return Redirect("~/administration/desk");
    }
}
