using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Staff.Provider;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.LogIn;

/// <summary>
/// The way to the OpenID Connect provider and back. Coming back ends on a page that leads on by itself: the session's cookie is strict, and a
/// browser does not send it along with a redirect that another site began.
/// </summary>
internal sealed class ProviderModel(
    ContentLibrary content, StaffDesk desk, AttemptLimits limits, IConfiguration configuration, ProviderClient? client = null) : LogInPage(content, limits)
{
    private const int LongestCode = 4_096;

    /// <summary>Where the page leads on to; null where nobody was let in.</summary>
    public string? Onward { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (client is null) return NotFound();
        var errand = ProviderErrand.New(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : null);
        try
        {
            var address = await client.AddressAsync(errand, Back, HttpContext.RequestAborted);
            errand.Keep(HttpContext);
            return Redirect(address);
        }
        catch (InvalidOperationException)
        {
            return Failed("staff.elsewhere-failed", StatusCodes.Status502BadGateway);
        }
    }

    public async Task<IActionResult> OnGetBackAsync(string? state, string? code, string? iss)
    {
        if (client is null) return NotFound();
        if (!MayTry()) return Page();
        if (ProviderErrand.Take(HttpContext) is not { } errand
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state ?? ""), Encoding.UTF8.GetBytes(errand.State))
            || code is not { Length: > 0 and <= LongestCode }
            || await client.RedeemAsync(errand, code, iss, Back, HttpContext.RequestAborted) is not { } claims)
        {
            return Failed("staff.elsewhere-failed", StatusCodes.Status400BadRequest);
        }

        if (client.RoleOf(claims) is not { } grant || Library.FindMunicipality(grant.Municipality) is null)
            return Failed("staff.elsewhere-unknown", StatusCodes.Status403Forbidden);
        var account = await desk.FromProviderAsync(
            claims.FindFirst("iss")!.Value, claims.FindFirst("sub")!.Value, client.NameOf(claims), grant.Municipality, grant.Role);
        await HttpContext.SignInAsync(StaffSession.Scheme, StaffSession.Of(account));
        Onward = Url.Content(Url.IsLocalUrl(errand.ReturnUrl) ? errand.ReturnUrl! : StaffSession.HomeOf(account.Role));
        return Page();
    }

    /// <summary>The address that the provider knows: under the one that people use, where that is set.</summary>
    private string Back => (configuration["OMBUDGUIDE_ADDRESS"] is { Length: > 0 } address ? address.TrimEnd('/') : $"{Request.Scheme}://{Request.Host}{Request.PathBase}")
        + "/office/login/provider/back";

    private PageResult Failed(string text, int status)
    {
        Problem = Text(text);
        Response.StatusCode = status;
        return Page();
    }
}
