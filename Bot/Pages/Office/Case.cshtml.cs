using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>One case of the municipality. Another's is not found, as if there were none.</summary>
internal sealed class CaseModel(ContentLibrary content, CaseStore store, CaseWork work, TimeProvider clock) : OfficePage(content, clock)
{
    /// <summary>Null where the municipality has no such case.</summary>
    public OpenedCase? Opened { get; private set; }

    public CaseDraft Sent => Opened!.Sent;

    /// <summary>In the reader's language, or else as the citizen saw it.</summary>
    public CaseGuidance Guidance => Sent.GuidanceIn(Language);

    /// <summary>All days by which something is to be done, in order, and what.</summary>
    public IReadOnlyList<(DateOnly Day, IReadOnlyList<string> What)> Deadlines =>
    [
        .. new[] { (Day: Guidance.Complaint?.Deadline?.LastDay, What: Text("office.complaint-deadline")) }
            .Concat(Guidance.Steps.Concat(Guidance.Rights).Concat(Guidance.Duties).Select(each => (Day: each.By, What: each.Text)))
            .Where(each => each.Day is not null)
            .GroupBy(each => each.Day!.Value, each => each.What)
            .OrderBy(day => day.Key)
            .Select(day => (day.Key, (IReadOnlyList<string>)[.. day])),
    ];

    public async Task<IActionResult> OnGetAsync(string reference)
    {
        if (CaseReference.Read(reference) is { } named)
            Opened = await store.FindAsync(named, Municipality.Id, HttpContext.RequestAborted);
        if (Opened is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, string? state)
    {
        if (CaseReference.Read(reference) is not { } named || state is null || !Ids.TryRead<CaseState>(state, out var wanted)
            || wanted is not (CaseState.New or CaseState.Open)
            || !await work.SetStateAsync(named, Municipality.Id, wanted, null, StaffSession.AuthorOf(User), HttpContext.RequestAborted))
        {
            return await OnGetAsync(reference);
        }

        return Redirect($"~/office/cases/{named}");
    }
}
