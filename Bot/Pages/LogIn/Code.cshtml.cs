using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.LogIn;

/// <summary>The second step of logging in, where an account asks for one: the code of a device, or one for when it is lost.</summary>
internal sealed class CodeModel(ContentLibrary content, StaffDesk desk, AttemptLimits limits) : LogInPage(content, limits)
{
    public async Task<IActionResult> OnGetAsync() => (await HalfwayAsync()).Succeeded ? Page() : FromTheStart();

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (await HalfwayAsync() is not { Succeeded: true, Principal: { } halfway }) return FromTheStart();
        if (!MayTry()) return Page();
        if (await desk.ConfirmAsync(StaffSession.LoginOf(halfway), StaffSession.StampOf(halfway), code, HttpContext.RequestAborted) is not { } account)
        {
            Problem = Text("staff.code-wrong");
            return Page();
        }

        await HttpContext.SignOutAsync(StaffSession.HalfwayScheme);
        return await EnterAsync(account);
    }

    private Task<AuthenticateResult> HalfwayAsync() => HttpContext.AuthenticateAsync(StaffSession.HalfwayScheme);

    private RedirectToPageResult FromTheStart() => RedirectToPage("/LogIn/Index", new { to = ReturnUrl });
}
