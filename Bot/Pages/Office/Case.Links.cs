using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>The cases that this one belongs together with.</summary>
internal sealed partial class CaseModel
{
    /// <summary>The last received first.</summary>
    public IReadOnlyList<LinkedCase> Links { get; private set; } = [];

    /// <summary>Cases with the same contact that are not linked to it.</summary>
    public IReadOnlyList<LinkedCase> MayBelong { get; private set; } = [];

    public async Task<IActionResult> OnPostLinkAsync([FromRoute] string reference, string? other, string? kind)
    {
        if (kind is null || !Ids.TryRead<CaseLinkKind>(kind, out var read) || CaseReference.Read(other) is not { } named)
            return await RefuseAsync(reference, Text("office.link-wrong"), other, "link");
        if (CaseReference.Read(reference) is not { } own) return await OnGetAsync(reference);
        return await work.LinkAsync(own, Municipality.Id, named, read, StaffSession.AuthorOf(User), HttpContext.RequestAborted) switch
        {
            LinkOutcome.Linked => Redirect($"~/office/cases/{own}#links"),
            LinkOutcome.Itself => await RefuseAsync(reference, Text("office.link-itself"), other, "link"),
            LinkOutcome.TooMany => await RefuseAsync(reference, Text("office.link-too-many", ("most", $"{CaseLinks.Most}")), other, "link"),
            _ => await RefuseAsync(reference, Text("office.link-unknown", ("reference", $"{named}")), other, "link"),
        };
    }

    public Task<IActionResult> OnPostUnlinkAsync([FromRoute] string reference, string? other) => DoAsync(
        reference,
        async (named, author) => CaseReference.Read(other) is { } linked
            && await work.UnlinkAsync(named, Municipality.Id, linked, author, HttpContext.RequestAborted));

    private async Task FindLinksAsync(CaseReference reference)
    {
        Links = await links.OfAsync(reference, Municipality.Id, HttpContext.RequestAborted);
        MayBelong = await links.MayBelongAsync(reference, Municipality.Id, HttpContext.RequestAborted);
    }
}
