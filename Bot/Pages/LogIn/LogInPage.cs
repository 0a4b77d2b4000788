using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.LogIn;

/// <summary>A step of logging in, for whoever works for any municipality here.</summary>
internal abstract class LogInPage(ContentLibrary content, AttemptLimits limits) : WordedPage(content)
{
    public override IReadOnlyList<string> Languages => [.. Library.Municipalities.SelectMany(each => each.Languages).Distinct(StringComparer.Ordinal)];

    public override string SiteName => Text("staff.name");

    /// <summary>Where to go then; only within this host.</summary>
    [BindProperty(Name = "to", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Why nobody was let in; null before a try.</summary>
    public string? Problem { get; protected set; }

    /// <summary>False where the address has tried too often; the page says so.</summary>
    protected bool MayTry()
    {
        if (limits.MayTryPassword(HttpContext)) return true;
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        Response.Headers.RetryAfter = "60";
        Problem = Text("staff.login-wait");
        return false;
    }

    protected async Task<IActionResult> EnterAsync(StaffAccount account)
    {
        await HttpContext.SignInAsync(StaffSession.Scheme, StaffSession.Of(account));
        return Redirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : StaffSession.HomeOf(account.Role));
    }
}
