using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>Who looked at and changed what, the newest first.</summary>
internal sealed class LogModel(ContentLibrary content, AuditTrail trail, StaffDesk staff, TimeProvider clock) : OfficePage(content, clock)
{
    private const int PageSize = 100;

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    /// <summary>Only what was done with this case; null for all.</summary>
    public CaseReference? Only { get; private set; }

    public bool HasMore => Lines.Count == PageSize && Lines[^1].Number > 1;

    private IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string? only, string? before)
    {
        Only = CaseReference.Read(only);
        long? from = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        Lines = await trail.ReadAsync(Municipality.Id, Only is null ? "" : $"{Only}", from, PageSize, HttpContext.RequestAborted);
        Names = (await staff.ListAsync(Municipality.Id, HttpContext.RequestAborted)).ToDictionary(each => each.Login, each => each.Name, StringComparer.Ordinal);
        return Page();
    }

    /// <summary>The name of who did it, or the login where the account is gone.</summary>
    public string NameOf(string author) => new CaseAuthor(author, null) is { Login: { } login }
        ? Names.GetValueOrDefault(login, login)
        : Text(author == CaseAuthor.Citizen.Id ? "office.by-citizen" : "office.by-host");
}
