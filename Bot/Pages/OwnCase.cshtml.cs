using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Receipt;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages;

/// <summary>
/// Where a citizen reads their case again and goes on with it. Reference and secret come in a form, never in an address; after that a short
/// session holds. Whatever cannot be done loses nothing of what was written.
/// </summary>
[TakesFiles]
internal sealed class OwnCaseModel(
    ContentLibrary content, CaseDesk desk, CaseWork work, Outbox outbox, DeliverySettings delivery, AttemptLimits limits, PersonalData data, TimeProvider clock)
    : OwnCasePage(content, work, outbox, delivery, clock)
{
    /// <summary>What can have been done when the page is shown, by the id that the address says it with.</summary>
    private static readonly string[] CanBeDone = ["message", "contact", "file", "withdrawn", "closed"];

    private readonly CaseWork _work = work;

    public string? Reference { get; private set; }

    /// <summary>Why nothing was done; null where nothing went wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>What has just been done; null for nothing.</summary>
    public string? Done { get; private set; }

    /// <summary>The case has just been erased.</summary>
    public bool Erased { get; private set; }

    /// <summary>A message that was written and could not be sent.</summary>
    public string? Unsent { get; private set; }

    /// <summary>A contact that was written and could not be kept.</summary>
    public CaseContact? UnsavedContact { get; private set; }

    /// <summary>A file could not be taken, and another may be tried.</summary>
    public bool IsFileRefused { get; private set; }

    public string Title => Erased ? Text("case.erased-title")
        : Own is { } own ? Text("case.case-title", ("reference", $"{own.Reference}"))
        : Text("case.title");

    /// <param name="refused">Why a file was not taken before the page could look at it.</param>
    public async Task<IActionResult> OnGetAsync(string? done, string? refused)
    {
        await FindAsync();
        if (TakesFilesAttribute.FaultOf(refused) is { } fault) RefuseFile(fault);
        if (done is not null && CanBeDone.Contains(done) && Own is null == (done == "closed")) Done = Text($"case.done.{done}");
        return Page();
    }

    /// <param name="unsent">A message that was written when the session was over.</param>
    public async Task<IActionResult> OnPostAsync(string? reference, string? secret, string? unsent)
    {
        (Reference, Unsent) = (reference, unsent);
        if (!limits.MayTrySecret(HttpContext)) return Wait();
        if (await desk.ReadAsync(reference, secret, HttpContext.RequestAborted) is not { } opened || !await ReadAsync(opened.Reference, opened.Sent.Municipality))
            return Tell(Text("case.wrong"), StatusCodes.Status200OK);
        await ReceiptSession.OpenAsync(HttpContext, opened);
        return string.IsNullOrEmpty(unsent) ? Redirect("~/case") : Page();
    }

    public async Task<IActionResult> OnPostMessageAsync(string? text)
    {
        Unsent = text;
        if (!await FindAsync()) return SessionOver();
        if (!limits.MayWrite(HttpContext)) return Wait();
        if (text?.Trim() is not { Length: > 0 and <= CaseEvent.LongestText } written) return Tell(Text("case.message-wrong", ("most", $"{CaseEvent.LongestText}")));
        if (Own!.IsFull) return Tell(Text("case.full"));
        await _work.WriteFromCitizenAsync(Own.Opened, written, null, HttpContext.RequestAborted);
        return Redirect("~/case?done=message");
    }

    public async Task<IActionResult> OnPostContactAsync(string? kind, string? address, string? name, string? notice)
    {
        if (!await FindAsync()) return SessionOver();
        UnsavedContact = new CaseContact(kind ?? "", address, name, notice is not null);
        if (!limits.MayWrite(HttpContext)) return Wait();
        if (kind is null || !Ids.TryRead<ContactKind>(kind, out var wanted)) return Tell(Text("case.contact-missing"));

        // Whoever wants no contact need not empty the fields first.
        if (ContactWish.TryCreate(data, wanted, wanted == ContactKind.None ? null : address, name) is not { } wish)
            return Tell(Text(ContactWish.TryCreate(data, ContactKind.None, name: name) is null ? "case.contact-wrong.name" : $"case.contact-wrong.{kind}"));
        if (Own!.IsFull) return Tell(Text("case.full"));
        await _work.ChangeContactAsync(Own.Opened, new CaseContact(kind, wish.Address, wish.Name, NoticeWish(wanted, notice)), HttpContext.RequestAborted);
        return Redirect("~/case?done=contact");
    }

    public async Task<IActionResult> OnPostFileAsync(IFormFile? file)
    {
        if (!await FindAsync()) return Tell(FileWords.Fault(FileFault.SessionOver, CaseAuthor.Citizen));
        if (!limits.MayWrite(HttpContext)) return Wait();
        if (Own!.IsFull) return Tell(Text("case.full"));
        var (read, why) = await FileWords.ReadAsync(file, data, HttpContext.RequestAborted);
        FileFault? fault = why;
        if (read is not null)
            (_, fault) = await _work.AddFileAsync(Own.Reference, Sent.Municipality, read, Library.Files.Limits, CaseAuthor.Citizen, HttpContext.RequestAborted);
        if (fault is not { } refused) return Redirect("~/case?done=file");
        RefuseFile(refused);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>Gives a file back as the citizen added it.</summary>
    public async Task<IActionResult> OnGetFileAsync(string? file)
    {
        if (!await FindAsync()) return Redirect("~/case");
        if (await _work.FetchFileAsync(Own!.Reference, Sent.Municipality, file ?? "", CaseAuthor.Citizen, HttpContext.RequestAborted) is not { } found) return NotFound();
        AttachedFile.SetHeaders(Response);
        return File(found.Content, AttachedFile.Type, found.File.Name);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string? sure)
    {
        if (!await FindAsync()) return SessionOver();
        if (sure is null) return Tell(Text("case.withdraw-missing"));
        await _work.WithdrawAsync(Own!.Opened, HttpContext.RequestAborted);
        return Redirect("~/case?done=withdrawn");
    }

    public async Task<IActionResult> OnPostEraseAsync(string? sure)
    {
        if (!await FindAsync()) return SessionOver();
        if (sure is null) return Tell(Text("case.erase-missing"));
        await desk.EraseAsync(Own!.Opened, HttpContext.RequestAborted);
        await ReceiptSession.CloseAsync(HttpContext);
        Erased = true;
        Leave();
        return Page();
    }

    /// <summary>Whoever shares the machine with others leaves nothing open.</summary>
    public async Task<IActionResult> OnPostCloseAsync()
    {
        await ReceiptSession.CloseAsync(HttpContext);
        return Redirect("~/case?done=closed");
    }

    public async Task<IActionResult> OnGetCopyAsync() => await FindAsync()
        ? File(OwnCaseCopy.Of(Own!, Now).ToJson(), "application/json", $"{Own!.Reference}.json")
        : Redirect("~/case");

    /// <summary>Null where no e-mail can be sent, so nobody was asked.</summary>
    private bool? NoticeWish(ContactKind kind, string? notice) => kind == ContactKind.Email && CanNotify ? notice is not null : null;

    private void RefuseFile(FileFault fault) => (Problem, IsFileRefused) = (FileWords.Fault(fault, CaseAuthor.Citizen), true);

    private PageResult SessionOver() => Tell(Text("case.session-over"));

    private PageResult Wait()
    {
        Response.Headers.RetryAfter = "60";
        return Tell(Text("case.wait"), StatusCodes.Status429TooManyRequests);
    }

    private PageResult Tell(string problem, int status = StatusCodes.Status400BadRequest)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }
}
