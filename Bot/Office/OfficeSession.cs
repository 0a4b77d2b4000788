using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Office;

/// <summary>Who is logged in to the office. The cookie names the account; what it may see is looked up anew with every request.</summary>
internal static class OfficeSession
{
    /// <summary>The authentication scheme.</summary>
    public const string Scheme = "office";

    /// <summary>The authorization policy of all that only an ombud may read.</summary>
    public const string OmbudOnly = "ombud";

    private const string Municipality = "municipality";
    private const string Stamp = "stamp";

    /// <summary>A working day; a session that is used is renewed.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    public static ClaimsPrincipal Of(StaffAccount account) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Login),
            new Claim(ClaimTypes.Name, account.Name),
            new Claim(ClaimTypes.Role, Ids.Of(account.Role)),
            new Claim(Municipality, account.Municipality),
            new Claim(Stamp, account.Stamp),
        ],
        Scheme));

    /// <summary>The municipality whose cases the one logged in may see.</summary>
    public static string MunicipalityOf(ClaimsPrincipal user) =>
        user.FindFirstValue(Municipality) ?? throw new InvalidOperationException("Nobody is logged in to the office.");

    /// <summary>The one logged in, as cases name who did something.</summary>
    public static CaseAuthor AuthorOf(ClaimsPrincipal user) => CaseAuthor.Staff(
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is logged in to the office."),
        user.FindFirstValue(ClaimTypes.Name) ?? "");

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ombudguide-office";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/office/login";
        options.AccessDeniedPath = "/office/login";
        options.ReturnUrlParameter = "to";
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = StillValidAsync;
        options.Events.OnRedirectToLogin = options.Events.OnRedirectToAccessDenied = RefuseAsync;
    }

    private static async Task StillValidAsync(CookieValidatePrincipalContext context)
    {
        var desk = context.HttpContext.RequestServices.GetRequiredService<StaffDesk>();
        var login = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = context.Principal?.FindFirstValue(Stamp);
        if (login is not null && stamp is not null
            && await desk.FindAsync(login, stamp, context.HttpContext.RequestAborted) is { } account)
        {
            context.ReplacePrincipal(Of(account));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }

        return Problems.Of(StatusCodes.Status401Unauthorized, "Not logged in.", "Log in at /office/login and send the session's cookie.")
            .ExecuteAsync(context.HttpContext);
    }
}
