using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Staff.Provider;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.LogIn;

/// <summary>Where the staff logs in and out.</summary>
internal sealed class LogInModel(ContentLibrary content, StaffDesk desk, AttemptLimits limits, ProviderSettings? provider = null) : LogInPage(content, limits)
{
    /// <summary>One may log in at a provider too.</summary>
    public bool HasProvider => provider is not null;

    [BindProperty(Name = "login")]
    public string? Login { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect(StaffSession.HomeOf(StaffSession.RoleOf(User))) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayTry()) return Page();
        if (await desk.LogInAsync(Login, Password, HttpContext.RequestAborted) is not { } account)
        {
            Problem = Text("staff.login-wrong");
            return Page();
        }

        if (!account.HasTwoFactor) return await EnterAsync(account);
        await HttpContext.SignInAsync(StaffSession.HalfwayScheme, StaffSession.Of(account));
        return RedirectToPage("/LogIn/Code", new { to = ReturnUrl });
    }

    public async Task<IActionResult> OnPostOutAsync()
    {
        await HttpContext.SignOutAsync(StaffSession.Scheme);
        return Redirect($"~{StaffSession.LogInPath}");
    }
}
