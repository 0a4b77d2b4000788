using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.LogIn;

/// <summary>Where someone with another role than a page asks for is told so.</summary>
internal sealed class NoAccessModel(ContentLibrary content, AttemptLimits limits) : LogInPage(content, limits)
{
    /// <summary>Where the one logged in may go.</summary>
    public string Home => User.Identity?.IsAuthenticated == true ? StaffSession.HomeOf(StaffSession.RoleOf(User)) : $"~{StaffSession.LogInPath}";

    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
