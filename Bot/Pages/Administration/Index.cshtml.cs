using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages.Administration;

/// <summary>
/// The accounts of the municipality's desk and administrators. The ombud's are not here: whoever could give the ombud a new password could read
/// the ombud's cases. They are kept on the command line, by whoever runs the host.
/// </summary>
internal sealed class AdministrationModel(ContentLibrary content, StaffDesk desk, TimeProvider clock) : StaffPage(content, clock)
{
    /// <summary>The roles that an administrator gives.</summary>
    public static IReadOnlyList<StaffRole> Given { get; } = [StaffRole.Desk, StaffRole.Administrator];

    public override string SiteName => Text("staff.administration");

    public IReadOnlyList<StaffAccount> Accounts { get; private set; } = [];

    /// <summary>Whom a password was made for; null but right after it.</summary>
    public StaffAccount? MadeFor { get; private set; }

    /// <summary>The password made, shown this once.</summary>
    public string? Password { get; private set; }

    public string? Problem { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAddAsync(string? name, string? role)
    {
        if (role is null || !Ids.TryRead<StaffRole>(role, out var given) || !Given.Contains(given)) return BadRequest();
        try
        {
            (MadeFor, Password) = await desk.AddAsync(Municipality.Id, name ?? "", given, HttpContext.RequestAborted);
        }
        catch (ArgumentException)
        {
            Problem = Text("staff.name-wrong", ("longest", $"{StaffDesk.LongestName}"));
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostResetAsync(string? login)
    {
        if (await OwnAsync(login) is not { HasPassword: true } account) return NotFound();
        (MadeFor, Password) = (account, await desk.ResetAsync(account.Login));
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? login)
    {
        if (await OwnAsync(login) is not { } account || account.Login == StaffSession.LoginOf(User)) return NotFound();
        await desk.RemoveAsync(account.Login);
        return Redirect("~/administration");
    }

    /// <summary>The account, where it is one that this administrator keeps; another's and the ombud's are as if there were none.</summary>
    private async Task<StaffAccount?> OwnAsync(string? login) =>
        login is not null && await desk.FindAsync(login, HttpContext.RequestAborted) is { } account
        && account.Municipality == Municipality.Id && Given.Contains(account.Role)
            ? account
            : null;

    private async Task<IActionResult> ShowAsync()
    {
        Accounts = [.. (await desk.ListAsync(Municipality.Id, HttpContext.RequestAborted)).Where(account => Given.Contains(account.Role))];
        return Page();
    }
}
