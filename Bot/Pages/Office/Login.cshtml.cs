using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Office;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>Where the ombud logs in and out.</summary>
internal sealed class LoginModel(ContentLibrary content, StaffDesk desk, AttemptLimits limits) : WordedPage(content)
{
    public override IReadOnlyList<string> Languages => [.. Library.Municipalities.SelectMany(each => each.Languages).Distinct(StringComparer.Ordinal)];

    /// <summary>Where to go then; only within this host.</summary>
    [BindProperty(Name = "to", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(Name = "login")]
    public string? Login { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    /// <summary>Why nobody was let in; null before a try.</summary>
    public string? Problem { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Redirect("~/office") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!limits.MayTryPassword(HttpContext))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Response.Headers.RetryAfter = "60";
            Problem = Text("office.login-wait");
            return Page();
        }

        if (await desk.LogInAsync(Login, Password, HttpContext.RequestAborted) is not { } account)
        {
            Problem = Text("office.login-wrong");
            return Page();
        }

        await HttpContext.SignInAsync(OfficeSession.Scheme, OfficeSession.Of(account));
        return Redirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "~/office");
    }

    public async Task<IActionResult> OnPostOutAsync()
    {
        await HttpContext.SignOutAsync(OfficeSession.Scheme);
        return Redirect("~/office/login");
    }
}
