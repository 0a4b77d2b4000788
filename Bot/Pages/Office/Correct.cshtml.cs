using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>Corrects one part of what a case was told. Of another municipality's case it shows what it shows where there is none.</summary>
internal sealed class CorrectModel(ContentLibrary content, CaseStore store, CaseOverrides overrides, CaseWork work, TimeProvider clock) : OfficePage(content, clock)
{
    /// <summary>Null where the municipality has no such case.</summary>
    public OpenedCase? Opened { get; private set; }

    public CorrectedPart Part { get; private set; }

    /// <summary>What the guidance said of the part.</summary>
    public string Said => CorrectedParts.In(Opened!.Sent, Part);

    /// <summary>Why the rules said so; empty for what is an answer.</summary>
    public IReadOnlyList<CaseReason> WhySaid
    {
        get
        {
            var guidance = Opened!.Sent.GuidanceIn(Language);
            return Part switch
            {
                CorrectedPart.Verdict => guidance.Verdict.Because,
                CorrectedPart.Body => guidance.Referrals.FirstOrDefault(referral => referral.Authority == Said)?.Because ?? [],
                CorrectedPart.Complaint or CorrectedPart.LastDay => guidance.Complaint?.Because ?? [],
                _ => [],
            };
        }
    }

    public PartWords PartWords => new(Library, Municipality.Id, Language, Opened!.Sent.AsOf);

    /// <summary>Why nothing was kept; null where nothing went wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was chosen and could not be kept; null for nothing.</summary>
    public string? Chosen { get; private set; }

    /// <summary>The reason that was written and could not be kept.</summary>
    public string? Unsaved { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, string? part)
    {
        await FindAsync(reference, part);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string reference, string? part, string? right, string? text)
    {
        await FindAsync(reference, part);
        if (Opened is not { } opened) return Page();
        var chosen = Part == CorrectedPart.LastDay && string.IsNullOrEmpty(right) ? CorrectedParts.None : right;
        if (!PartWords.Allows(Part, chosen) || text?.Trim() is not { Length: > 0 and <= CaseOverride.LongestReason } reason)
            return Refuse(Text("office.correct-wrong", ("most", $"{CaseOverride.LongestReason}")), right, text);
        if (chosen == Said && !(await overrides.OfCaseAsync(opened.Reference, HttpContext.RequestAborted)).Any(each => each.Override.Part == Part))
            return Refuse(Text("office.correct-same"), right, text);
        return await work.OverrideAsync(opened, Part, chosen!, reason, StaffSession.AuthorOf(User), HttpContext.RequestAborted)
            ? Redirect($"~/office/cases/{opened.Reference}#part-{Ids.Of(Part)}")
            : await OnGetAsync(reference, part);
    }

    private PageResult Refuse(string problem, string? right, string? text)
    {
        (Problem, Chosen, Unsaved) = (problem, right, text);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task FindAsync(string reference, string? part)
    {
        Part = part is not null && Ids.TryRead<CorrectedPart>(part, out var asked) ? asked : CorrectedPart.Verdict;
        Opened = CaseReference.Read(reference) is { } named ? await store.FindAsync(named, Municipality.Id, HttpContext.RequestAborted) : null;
        if (Opened is null) Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
