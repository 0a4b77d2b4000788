using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Account;

/// <summary>One's own account: the password, and one-time codes.</summary>
internal sealed class AccountModel(ContentLibrary content, StaffDesk desk, AttemptLimits limits, TimeProvider clock) : StaffPage(content, clock)
{
    // Named so that what is written in them is never given back by a form that is sent again.
    public const string CurrentField = "current-password";
    public const string ChosenField = "new-password";
    public const string AgainField = "repeated-password";
    private const string Issuer = "OmbudGuide";

    public override string SiteName => Text("staff.name");

    public StaffAccount Account { get; private set; } = null!;

    /// <summary>Why nothing was changed; null where nothing went wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was changed; null before.</summary>
    public string? Done { get; private set; }

    /// <summary>The key to type into a device, in groups; null but in the step that shows it.</summary>
    public string? Key { get; private set; }

    /// <summary>What a device on this machine opens to take the key.</summary>
    /// <summary>The key's address to be read by a camera.</summary>
    public QrDrawing Drawing => QrDrawing.Of(KeyAddress);

    public string KeyAddress => $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(Account.Login)}?secret={Key!.Replace(" ", "", StringComparison.Ordinal)}&issuer={Issuer}";

    /// <summary>Codes for when the device is lost; empty but in the step that shows them.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostPasswordAsync(
        [FromForm(Name = CurrentField)] string? current, [FromForm(Name = ChosenField)] string? chosen, [FromForm(Name = AgainField)] string? again)
    {
        if (!MayTry()) return await ShowAsync();
        if (chosen != again) Problem = Text("staff.password-differs");
        else if (await desk.ChangePasswordAsync(StaffSession.LoginOf(User), current ?? "", chosen ?? "") is [var fault, ..]) Problem = Told(fault);
        else Done = Text("staff.password-changed");
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostBeginAsync()
    {
        if (await desk.BeginTwoFactorAsync(StaffSession.LoginOf(User)) is { } key) Key = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostEnableAsync(string? code)
    {
        if (!MayTry()) return await ShowAsync();
        if (await desk.EnableTwoFactorAsync(StaffSession.LoginOf(User), code ?? "") is { } codes)
        {
            RecoveryCodes = codes;
            Done = Text("staff.two-factor-on");
        }
        else
        {
            Problem = Text("staff.two-factor-wrong");
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostDisableAsync([FromForm(Name = CurrentField)] string? current)
    {
        if (!MayTry()) return await ShowAsync();
        if (await desk.DisableTwoFactorAsync(StaffSession.LoginOf(User), current ?? "")) Done = Text("staff.two-factor-off");
        else Problem = Told(nameof(IdentityErrorDescriber.PasswordMismatch));
        return await ShowAsync();
    }

    /// <summary>A change ends all sessions of the account; this one goes on under the new stamp.</summary>
    private async Task<IActionResult> ShowAsync()
    {
        Account = (await desk.FindAsync(StaffSession.LoginOf(User), HttpContext.RequestAborted))!;
        if (Done is not null) await HttpContext.SignInAsync(StaffSession.Scheme, StaffSession.Of(Account));
        return Page();
    }

    private bool MayTry()
    {
        if (limits.MayTryPassword(HttpContext)) return true;
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        Problem = Text("staff.login-wait");
        return false;
    }

    private string Told(string fault) => fault switch
    {
        nameof(IdentityErrorDescriber.PasswordMismatch) => Text("staff.password-mismatch"),
        KnownPasswords.Code or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => Text("staff.password-known"),
        _ => Text("staff.password-short", ("shortest", $"{StaffDesk.ShortestPassword}"), ("longest", $"{StaffDesk.LongestPassword}")),
    };
}
