using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages;

/// <summary>Where a citizen reads their case again, and can erase it. Reference and secret come in a form, never in an address.</summary>
internal sealed class OwnCaseModel(ContentLibrary content, CaseDesk desk, AttemptLimits limits) : WordedPage(content)
{
    public override IReadOnlyList<string> Languages => [.. Library.Municipalities.SelectMany(each => each.Languages).Distinct(StringComparer.Ordinal)];

    public override Texts Texts => Opened is { } opened && Library.FindMunicipality(opened.Sent.Municipality) is { } municipality
        ? Library.Texts.For(municipality.Id)
        : Library.Texts;

    public override string SiteName => Text("case.site");

    [BindProperty(Name = "reference")]
    public string? Reference { get; set; }

    [BindProperty(Name = "secret")]
    public string? Secret { get; set; }

    public string? Problem { get; private set; }

    public OpenedCase? Opened { get; private set; }

    /// <summary>The case has just been erased.</summary>
    public bool Erased { get; private set; }

    /// <summary>As the citizen saw it.</summary>
    public CaseGuidance Guidance => Opened!.Sent.GuidanceIn(Language);

    public string Title => Erased ? Text("case.erased-title")
        : Opened is { } opened ? Text("case.case-title", ("reference", $"{opened.Reference}"))
        : Text("case.title");

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostEraseAsync(string? sure)
    {
        if (!await FindAsync()) return Page();
        if (sure is null)
        {
            Problem = Text("case.erase-missing");
            return Page();
        }

        Erased = await desk.EraseAsync(Reference, Secret, HttpContext.RequestAborted);
        Opened = null;
        return Page();
    }

    private async Task<bool> FindAsync()
    {
        if (!limits.MayTrySecret(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = "60";
            Problem = Text("case.wait");
            return false;
        }

        Opened = await desk.ReadAsync(Reference, Secret, HttpContext.RequestAborted);
        if (Opened is null) Problem = Text("case.wrong");
        return Opened is not null;
    }
}
