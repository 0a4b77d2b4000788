using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Letters;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>One case of the municipality, and all that the ombud does with it. Another's is not found, as if there were none.</summary>
internal sealed partial class CaseModel(
    ContentLibrary content,
    Guide guide,
    CaseWork work,
    CaseOverrides overrides,
    CaseLinks links,
    AuditTrail trail,
    StaffDesk staff,
    Outbox outbox,
    DeliverySettings delivery,
    TimeProvider clock) : OfficePage(content, clock)
{
    /// <summary>Null where the municipality has no such case.</summary>
    public WorkedCase? Case { get; private set; }

    public CaseDraft Sent => Case!.Opened.Sent;

    /// <summary>In the reader's language, or else as the citizen saw it.</summary>
    public CaseGuidance Guidance => Sent.GuidanceIn(Language);

    /// <summary>What the same answers would be told today, beside what was told; null where the content of today cannot tell.</summary>
    public GuidanceDifference? Difference => new GuidanceToday(Library, guide).TryCompare(Sent, Today, Language);

    /// <summary>What of the guidance the ombud holds otherwise.</summary>
    public IReadOnlyList<KeptOverride> Corrections { get; private set; } = [];

    public PartWords PartWords => new(Library, Municipality.Id, Language, Sent.AsOf);

    public FileRules FileRules => Library.Files;

    public StatisticsScheme Scheme => Library.Scheme(Municipality.Id);

    /// <summary>The municipality's ombuds, who may have a case, by login.</summary>
    public IReadOnlyDictionary<string, string> Ombuds { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was told of the case outside the office, and how far it has come.</summary>
    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>Whoever writes to the citizen need not tell them so.</summary>
    public bool IsCitizenTold => Sent.Contact.WantsNotice && delivery.For(Municipality.Id).Smtp is not null;

    /// <summary>Why nothing was done; null where nothing went wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was written and could not be kept, to be mended.</summary>
    public string? Unsaved { get; private set; }

    /// <summary>Which form it was written in: <c>note</c>, <c>message</c>, <c>task</c> or <c>link</c>.</summary>
    public string? UnsavedIn { get; private set; }

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        PageHeaders.AllowOwnScriptsToAsk(Response);
    }

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference)
    {
        await FindAsync(reference);
        if (Case is { } found)
        {
            await trail.AddAsync(Municipality.Id, StaffSession.AuthorOf(User), AuditLook.Read, $"{found.Reference}", HttpContext.RequestAborted);
            if (found.HasNews) await work.SeeAsync(found.Reference, Municipality.Id, HttpContext.RequestAborted);
        }

        return Page();
    }

    public Task<IActionResult> OnPostStateAsync([FromRoute] string reference, string? state, string? outcome)
    {
        if (state is null || !Ids.TryRead<CaseState>(state, out var wanted)) return RefuseAsync(reference, Text("office.state-missing"));
        CaseOutcome? ended = null;
        if (wanted == CaseState.Closed)
        {
            if (outcome is null || !Ids.TryRead<CaseOutcome>(outcome, out var chosen)) return RefuseAsync(reference, Text("office.outcome-missing"));
            ended = chosen;
        }

        return DoAsync(reference, (named, author) => work.SetStateAsync(named, Municipality.Id, wanted, ended, author, HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostAssignAsync([FromRoute] string reference, string? login)
    {
        await FindOmbudsAsync();
        return string.IsNullOrEmpty(login) || Ombuds.ContainsKey(login)
            ? await DoAsync(
                reference,
                (named, author) => work.AssignAsync(named, Municipality.Id, string.IsNullOrEmpty(login) ? null : login, author, HttpContext.RequestAborted))
            : await RefuseAsync(reference, Text("office.assignee-unknown"));
    }

    public Task<IActionResult> OnPostNoteAsync([FromRoute] string reference, string? text) => Written(text) is { } written
        ? DoAsync(reference, (named, author) => work.NoteAsync(named, Municipality.Id, written, author, HttpContext.RequestAborted))
        : RefuseAsync(reference, TextFault, text, "note");

    /// <param name="wait">Given where the ombud then waits for the citizen.</param>
    public Task<IActionResult> OnPostMessageAsync([FromRoute] string reference, string? text, string? wait) => Written(text) is { } written
        ? DoAsync(
            reference,
            async (named, author) => await work.WriteToCitizenAsync(named, Municipality.Id, written, author, null, HttpContext.RequestAborted)
                && (wait is null || await work.SetStateAsync(named, Municipality.Id, CaseState.WaitingForCitizen, null, author, HttpContext.RequestAborted)))
        : RefuseAsync(reference, TextFault, text, "message");

    public Task<IActionResult> OnPostTaskAsync([FromRoute] string reference, string? day, string? text)
    {
        var isDay = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            && read >= Today.AddYears(-1) && read <= Today.AddYears(10);
        return isDay && text?.Trim() is { Length: > 0 and <= CaseTask.LongestText } written
            ? DoAsync(reference, (named, author) => work.AddTaskAsync(named, Municipality.Id, read, written, author, HttpContext.RequestAborted))
            : RefuseAsync(reference, Text("office.task-wrong", ("most", $"{CaseTask.LongestText}")), text, "task");
    }

    /// <param name="done">Given where it is done; not given where it is to be taken up again.</param>
    public Task<IActionResult> OnPostTaskDoneAsync([FromRoute] string reference, string? task, string? done) => DoAsync(
        reference, (named, author) => work.SetTaskDoneAsync(named, Municipality.Id, task ?? "", done is not null, author, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostBookAsync([FromRoute] string reference, string[] matters, string[] areas)
    {
        var (known, places) = (matters.Where(id => Scheme.FindMatter(id) is not null).ToList(), areas.Where(id => Scheme.FindArea(id) is not null).ToList());
        return DoAsync(reference, (named, author) => work.BookAsync(named, Municipality.Id, known, places, author, HttpContext.RequestAborted));
    }

    /// <summary>The heading's name, or its id where the scheme has it no more.</summary>
    public string Heading(string id) => (Scheme.FindMatter(id) ?? Scheme.FindArea(id))?.Name(Language) ?? id;

    public string NameOf(CaseAuthor author) => author.Name ?? Text(author == CaseAuthor.Citizen ? "office.by-citizen" : "office.by-host");

    /// <summary>What a line of the timeline tells, beside what was written.</summary>
    public string Told(CaseEvent line) => Text(
        $"office.event.{Ids.Of(line.Kind)}",
        ("state", line.Kind == CaseEventKind.StateChanged ? Text($"office.state.{line.After[0]}") : ""),
        ("outcome", line is { Kind: CaseEventKind.StateChanged, After: [_, var outcome] } ? $" – {Text($"office.outcome.{outcome}")}" : ""),
        ("who", line is { Kind: CaseEventKind.Assigned, After: [var login] } ? Ombuds.GetValueOrDefault(login, login) : Text("office.nobody")),
        ("other", line is { Kind: CaseEventKind.Linked or CaseEventKind.Unlinked, After: [var other, ..] } ? other : ""),
        ("how", line is { Kind: CaseEventKind.Linked, After: [_, var how] } ? Text($"office.link-kind.{how}") : ""),
        ("part", line is { Kind: CaseEventKind.Overridden } ? PartWords.Part(PartOf(line)) : ""),
        ("right", line is { Kind: CaseEventKind.Overridden, After: [.., var right] } ? PartWords.Name(PartOf(line), right) : ""),
        ("letter", CaseLetter.Of(line) is { } letter ? LetterTemplate.NameOf(Texts, Language, letter.Template) : ""),
        ("headings", string.Join(", ", line.After.Select(Heading))),
        ("day", line.After is [var day] && DateOnly.TryParseExact(day, "O", out var read) ? Date(read) : ""));

    /// <summary>What a correction is about; the older ones name no part.</summary>
    private static CorrectedPart PartOf(CaseEvent line) =>
        line.After is [var part, _] && Ids.TryRead<CorrectedPart>(part, out var read) ? read : CorrectedPart.Verdict;

    private string TextFault => Text("office.text-wrong", ("most", $"{CaseEvent.LongestText}"));

    private static string? Written(string? text) => text?.Trim() is { Length: > 0 and <= CaseEvent.LongestText } written ? written : null;

    private async Task<IActionResult> DoAsync(string reference, Func<CaseReference, CaseAuthor, Task<bool>> change) =>
        CaseReference.Read(reference) is { } named && await change(named, StaffSession.AuthorOf(User))
            ? Redirect($"~/office/cases/{named}")
            : await OnGetAsync(reference);

    private async Task<IActionResult> RefuseAsync(string reference, string problem, string? unsaved = null, string? form = null)
    {
        await FindAsync(reference);
        if (Case is null) return Page();
        (Problem, Unsaved, UnsavedIn) = (problem, unsaved, form);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task FindAsync(string reference)
    {
        if (CaseReference.Read(reference) is { } named) Case = await work.ReadAsync(named, Municipality.Id, HttpContext.RequestAborted);
        if (Case is null) Response.StatusCode = StatusCodes.Status404NotFound;
        else
        {
            Notices = await outbox.OfCaseAsync($"{Case.Reference}", HttpContext.RequestAborted);
            await FindLinksAsync(Case.Reference);
            Corrections = await overrides.OfCaseAsync(Case.Reference, HttpContext.RequestAborted);
        }

        await FindOmbudsAsync();
    }

    private async Task FindOmbudsAsync() => Ombuds = (await staff.ListAsync(Municipality.Id, HttpContext.RequestAborted))
        .Where(each => each.Role == StaffRole.Ombud).ToDictionary(each => each.Login, each => each.Name, StringComparer.Ordinal);
}
