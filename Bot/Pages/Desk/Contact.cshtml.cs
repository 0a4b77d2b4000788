using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>One citizen at the desk: the words, the rules' questions, and what follows from the answers.</summary>
internal sealed class ContactModel(
    ContentLibrary content,
    ContactStore contacts,
    ContactGuide guide,
    ContactForm form,
    GuidancePresenter presenter,
    InterviewLength length,
    Remarks remarks,
    PersonalData data,
    TimeProvider clock) : GuidedPage(content, contacts, guide, clock)
{
    /// <summary>What a script asks with for only the part that changes.</summary>
    private const string ScriptAsks = "HX-Request";

    private readonly Dictionary<string, FieldFault> _faults = new(StringComparer.Ordinal);

    public IReadOnlyList<AskedField> Fields { get; private set; } = [];

    /// <summary>The guidance in the clerk's language.</summary>
    public GuidanceView View { get; private set; } = null!;

    /// <summary>The same as a case would keep it.</summary>
    public CaseGuidance Guidance { get; private set; } = null!;

    /// <summary>What the words field shows: what is kept, or what could not be.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Personal data was struck out of the words that were just written.</summary>
    public bool IsStruck { get; private set; }

    /// <summary>How many questions are left at most; null while that says nothing, 0 for none.</summary>
    public int? Left => Judged.Guidance.Complete ? 0 : length.AtMostLeft(Judged.Guidance);

    public string? Problem { get; private set; }

    /// <summary>A remark that could not be kept, to be mended.</summary>
    public string? Unsaved { get; private set; }

    /// <summary>A remark was sent just now.</summary>
    public bool IsRemarked { get; private set; }

    /// <summary>What was read in the words and is used, but not confirmed: the question's name and the answer.</summary>
    public IReadOnlyList<(string Name, string Answer)> Read
    {
        get
        {
            var words = new AnswerWords(Library, Municipality.Id, Language);
            return [.. Judged.Unconfirmed.Select(answer => (words.Label(answer.Asked), Capitalised(words.Answer(answer.Asked, answer.Value))))];
        }
    }

    /// <summary>Help for today, which is told before the next question.</summary>
    public IReadOnlyList<StepView> CannotWait
    {
        get
        {
            var urgent = Judged.Guidance.Of<Rules.Findings.Step>().Where(step => step.CannotWait).Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
            return [.. View.Steps.Where(step => urgent.Contains(step.Id))];
        }
    }

    /// <summary>Dangers that the words make likely and no more, with whom to call; null for none. What is sure is told above all else instead.</summary>
    public EmergencyView? InDoubt => Judged.Reading.Doubts is { Count: > 0 } doubts ? presenter.InDoubt(Judged.Evaluate(Answers.None.With(doubts)), Language) : null;

    public bool IsUrgent => View.Emergency is not null || CannotWait.Count > 0;

    /// <summary>How it ends: all but handing over, which ends it by itself.</summary>
    public static IReadOnlyList<ContactResult> Results { get; } = [.. Enum.GetValues<ContactResult>().Where(result => result != ContactResult.HandedOver)];

    /// <param name="remarked">Given right after a remark was sent.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string contact, string? remarked = null)
    {
        IsRemarked = remarked is not null;
        Contact = await Contacts.FindAsync(contact, Municipality.Id, Login, HttpContext.RequestAborted);
        return await ShowAsync();
    }

    /// <summary>Words and answers, as they stand in the form.</summary>
    /// <param name="confirm">Given where all that was read in the words is right.</param>
    /// <param name="pick">The service that is meant, of those that the words may mean.</param>
    public async Task<IActionResult> OnPostAsync([FromRoute] string contact, string? words, string? spoken, string? confirm, string? pick)
    {
        var written = (words ?? "").ReplaceLineEndings("\n").Trim();
        var isTooLong = written.Length > DeskContact.LongestWords;
        var kept = isTooLong ? null : data.Mask(written);
        IsStruck = kept is not null && kept != written;
        if (isTooLong) Problem = Text("desk.words-long", ("most", $"{DeskContact.LongestWords}"));
        Contact = await Contacts.ChangeAsync(contact, Municipality.Id, Clerk, said => Changed(said, kept, spoken, confirm is not null, pick), HttpContext.RequestAborted);
        var isRefused = isTooLong || _faults.Count > 0;
        if (Contact is not null && !isRefused && !IsScript) return Redirect($"~/desk/contacts/{Contact.Id}");
        if (isRefused && !IsScript) Response.StatusCode = StatusCodes.Status400BadRequest;
        var page = await ShowAsync();
        if (isTooLong) Words = written;
        return Contact is not null && IsScript ? Partial("_Work", this) : page;
    }

    public async Task<IActionResult> OnPostTakeAsync([FromRoute] string contact)
    {
        Contact = await Contacts.ChangeAsync(contact, Municipality.Id, Clerk, said => said, HttpContext.RequestAborted);
        return Contact is null ? await ShowAsync() : Redirect($"~/desk/contacts/{Contact.Id}");
    }

    public async Task<IActionResult> OnPostAsideAsync([FromRoute] string contact) =>
        await Contacts.PutAsideAsync(contact, Municipality.Id, Login, HttpContext.RequestAborted) ? Redirect("~/desk") : await ShowAsync();

    public async Task<IActionResult> OnPostEndAsync([FromRoute] string contact, string? result)
    {
        if (result is not null && Ids.TryRead<ContactResult>(result, out var ended) && Results.Contains(ended))
            return await Contacts.EndAsync(contact, Municipality.Id, Clerk, ended, HttpContext.RequestAborted) ? Redirect("~/desk") : await ShowAsync();
        Problem = Text("desk.result-missing");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await OnGetAsync(contact);
    }

    /// <summary>What the rules say now was wrong.</summary>
    public async Task<IActionResult> OnPostRemarkAsync([FromRoute] string contact, string? remark)
    {
        var written = (remark ?? "").ReplaceLineEndings("\n").Trim();
        var page = await OnGetAsync(contact);
        if (Contact is null) return page;
        if (written.Length > Remarks.Longest) Problem = Text("desk.remark-long", ("most", $"{Remarks.Longest}"));
        else if (!await remarks.AddAsync(View, written, Library.Version, Clerk, HttpContext.RequestAborted)) Problem = Text("desk.remarks-full");
        if (Problem is null) return Redirect($"~/desk/contacts/{Contact.Id}?remarked=yes");
        Unsaved = written;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    private bool IsScript => Request.Headers.ContainsKey(ScriptAsks);

    private DeskContact Changed(DeskContact said, string? words, string? spoken, bool isConfirmed, string? pick)
    {
        _faults.Clear();
        var judged = Judge(said);
        var changed = form.Take(said, judged, Request.Form, Language, _faults);
        if (isConfirmed) changed = judged.Unconfirmed.Where(answer => !_faults.ContainsKey(answer.Question)).Where(answer => !Refuses(changed, answer)).Aggregate(changed, Confirmed);
        if (pick is not null && judged.Guidance.World.Services.ContainsKey(pick)) changed = changed.With(Conversation.SavedAnswer.Of(Question.Service, AnswerValue.Option(pick)));
        changed = changed with { Words = words is null ? changed.Words : words.Length == 0 ? null : words, Language = Languages.FirstOrDefault(each => each == spoken) ?? changed.Language };
        return changed with { Matter = (Judge(changed).Answers[Question.Service] as Chosen)?.Id };
    }

    private static bool Refuses(DeskContact contact, Conversation.SavedAnswer answer) => contact.Refused.Contains(ContactGuide.Mark(answer), StringComparer.Ordinal);

    /// <summary>What the same form answers otherwise stays so.</summary>
    private static DeskContact Confirmed(DeskContact contact, Conversation.SavedAnswer answer) =>
        contact.Answers.Any(one => one.Question == answer.Question) ? contact : contact.With(answer);

    private async Task<IActionResult> ShowAsync()
    {
        if (!await JudgeAsync()) return Page();
        Fields = form.Fields(Judged, Language, _faults);
        View = presenter.Present(Judged.Guidance, Language);
        Guidance = new CaseDrafting(Library).Word(Judged.Guidance, Language);
        Words = Contact!.Said.Words ?? "";
        return Page();
    }
}
