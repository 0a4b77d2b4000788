using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>The files of a case: what there is, adding one, removing one.</summary>
[TakesFiles]
internal sealed class CaseFilesModel(ContentLibrary content, CaseWork work, AuditTrail trail, PersonalData data, TimeProvider clock) : OfficePage(content, clock)
{
    /// <summary>Null where the municipality has no such case.</summary>
    public WorkedCase? Case { get; private set; }

    public FileWords Words => new(this, Library.Files);

    /// <summary>Why a file was not taken; null where nothing went wrong.</summary>
    public string? Problem { get; private set; }

    /// <param name="refused">Why a file was not taken before the page could look at it.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, string? refused)
    {
        if (await FindAsync(reference))
            await trail.AddAsync(Municipality.Id, StaffSession.AuthorOf(User), AuditLook.Read, $"{Case!.Reference}", HttpContext.RequestAborted);
        if (TakesFilesAttribute.FaultOf(refused) is { } fault) Problem = Words.Fault(fault, StaffSession.AuthorOf(User));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string reference, IFormFile? file)
    {
        if (!await FindAsync(reference)) return Page();
        var author = StaffSession.AuthorOf(User);
        var (read, why) = await Words.ReadAsync(file, data, HttpContext.RequestAborted);
        FileFault? fault = why;
        if (read is not null) (_, fault) = await work.AddFileAsync(Case!.Reference, Municipality.Id, read, Library.Files.Limits, author, HttpContext.RequestAborted);
        if (fault is not { } refused) return Redirect($"~/office/cases/{Case!.Reference}#files");
        Problem = Words.Fault(refused, author);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromRoute] string reference, string? file) =>
        CaseReference.Read(reference) is { } named
        && await work.RemoveFileAsync(named, Municipality.Id, file ?? "", StaffSession.AuthorOf(User), HttpContext.RequestAborted)
            ? Redirect($"~/office/cases/{named}/files")
            : await OnGetAsync(reference, null);

    private async Task<bool> FindAsync(string reference)
    {
        if (CaseReference.Read(reference) is { } named) Case = await work.ReadAsync(named, Municipality.Id, HttpContext.RequestAborted);
        if (Case is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Case is not null;
    }
}

/// <summary>The files of a case as a list.</summary>
/// <param name="CanRemove">With a button to each; they stand on a page of their own, where nobody presses one by mistake.</param>
internal sealed record FilesShown(FileWords Words, WorkedCase Case, bool CanRemove)
{
    public string NameOf(CaseAuthor author) => author.Name ?? Words.Page.Text("office.by-citizen");
}
