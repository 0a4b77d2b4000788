using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Letters;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>A letter in a case: its draft, filled in from the case, is edited here and kept.</summary>
internal sealed class CaseLetterModel(ContentLibrary content, CaseWork work, AuditTrail trail, HostAddress address, TimeProvider clock) : OfficePage(content, clock)
{
    /// <summary>Null where the municipality has no such case.</summary>
    public WorkedCase? Case { get; private set; }

    public IReadOnlyList<LetterTemplate> Templates => LetterTemplate.All(Texts, Language);

    /// <summary>The one that is written; null until one is chosen.</summary>
    public LetterTemplate? Template { get; private set; }

    /// <summary>The language that the letter is written in: at first the citizen's, where the municipality has it.</summary>
    public string LetterLanguage { get; private set; } = "";

    /// <summary>The citizen may read it with the receipt too; what is written to a unit is for the unit.</summary>
    public bool IsToCitizen => Template?.To == LetterTo.ToCitizen;

    /// <summary>The citizen is to read it with the receipt.</summary>
    public bool Show { get; private set; }

    /// <summary>As it stands in the field.</summary>
    public string Letter { get; private set; } = "";

    /// <summary>Why nothing was kept; null where nothing went wrong.</summary>
    public string? Problem { get; private set; }

    /// <param name="template">By id; null to choose one.</param>
    /// <param name="language">The letter's; null for the citizen's.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, string? template, string? language)
    {
        if (!await FindAsync(reference, template, language)) return Page();
        await trail.AddAsync(Municipality.Id, StaffSession.AuthorOf(User), AuditLook.Read, $"{Case!.Reference}", HttpContext.RequestAborted);
        if (Template is not null) Letter = Draft();
        else if (template is not null) Refuse(Text("ombud-letters.unknown"));
        return Page();
    }

    /// <param name="show">Given where the citizen is to read it with the receipt as well.</param>
    public async Task<IActionResult> OnPostAsync([FromRoute] string reference, string? template, string? language, string? text, string? show)
    {
        if (!await FindAsync(reference, template, language)) return Page();
        if (Template is not { } chosen) return Refuse(Text("ombud-letters.unknown"));
        Show = show is not null;
        Letter = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (Letter.Length is 0 or > CaseEvent.LongestText) return Refuse(Text("ombud-letters.wrong", ("most", $"{CaseEvent.LongestText}")));
        if (LetterDraft.Unfilled(Draft(), Letter) is { Count: > 0 } places) return Refuse(Text("ombud-letters.unfilled", ("places", string.Join(' ', places))));
        await work.KeepLetterAsync(
            Case!.Reference, Municipality.Id, Letter, chosen.Id, LetterLanguage, show is not null && IsToCitizen, StaffSession.AuthorOf(User), HttpContext.RequestAborted);
        return Redirect($"~/office/cases/{Case.Reference}#timeline");
    }

    private string Draft() => LetterDraft.Of(
        Texts, LetterLanguage, Template!.Id,
        new LetterValues(Library, Case!, LetterLanguage, StaffSession.AuthorOf(User).Name ?? "", $"{address.Text}/case", Today));

    private PageResult Refuse(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> FindAsync(string reference, string? template, string? language)
    {
        if (CaseReference.Read(reference) is { } named) Case = await work.ReadAsync(named, Municipality.Id, HttpContext.RequestAborted);
        if (Case is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return false;
        }

        Template = LetterTemplate.Find(Texts, Language, template);
        LetterLanguage = Languages.FirstOrDefault(each => each == language) ?? Languages.FirstOrDefault(each => each == Case.Opened.Sent.Language) ?? Languages[0];
        return true;
    }
}

/// <summary>A letter on the timeline of its case.</summary>
internal sealed record LetterShown(StaffPage Page, CaseReference Reference, CaseLetter Letter);

/// <summary>The letters that can be begun in a case, as links.</summary>
internal sealed record LetterChoice(StaffPage Page, CaseReference Reference);
