using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Staff;

/// <summary>Who is logged in. The cookie names the account; what it may see is looked up anew with every request.</summary>
internal static class StaffSession
{
    /// <summary>The authentication scheme of whoever is logged in.</summary>
    public const string Scheme = "staff";

    /// <summary>The authentication scheme between password and code; it opens nothing but the page that asks for the code.</summary>
    public const string HalfwayScheme = "staff-halfway";

    /// <summary>The field of the pages' search, in their addresses.</summary>
    private const string SearchWords = "search";

    public const string LogInPath = "/office/login";
    public const string NoAccessPath = "/office/no-access";

    private const string Municipality = "municipality";
    private const string Stamp = "stamp";

    /// <summary>A working day; a session that is used is renewed.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    private static readonly TimeSpan HalfwayLasts = TimeSpan.FromMinutes(5);

    public static ClaimsPrincipal Of(StaffAccount account) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Login),
            new Claim(ClaimTypes.Name, account.Name),
            new Claim(ClaimTypes.Role, Ids.Of(account.Role)),
            new Claim(Municipality, account.Municipality),
            new Claim(Stamp, account.Stamp),
        ],
        Scheme));

    /// <summary>The municipality that the one logged in works for, and sees nothing beyond.</summary>
    public static string MunicipalityOf(ClaimsPrincipal user) => Required(user, Municipality);

    public static string LoginOf(ClaimsPrincipal user) => Required(user, ClaimTypes.NameIdentifier);

    public static string StampOf(ClaimsPrincipal user) => Required(user, Stamp);

    public static StaffRole RoleOf(ClaimsPrincipal user) => Ids.TryRead<StaffRole>(Required(user, ClaimTypes.Role), out var role)
        ? role
        : throw new InvalidOperationException("The session has a role that this version does not know.");

    /// <summary>The one logged in, as cases name who did something.</summary>
    public static CaseAuthor AuthorOf(ClaimsPrincipal user) => CaseAuthor.Staff(LoginOf(user), user.FindFirstValue(ClaimTypes.Name) ?? "");

    /// <summary>Where someone of a role begins.</summary>
    public static string HomeOf(StaffRole role) => role switch
    {
        StaffRole.Ombud => "~/office",
        StaffRole.Desk => "~/desk",
        _ => "~/administration",
    };

    public static void Configure(CookieAuthenticationOptions options)
    {
        Strict(options, "ombudguide-office", Lasts);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = StillValidAsync;
        options.Events.OnRedirectToLogin = options.Events.OnRedirectToAccessDenied = RefuseAsync;
    }

    public static void ConfigureHalfway(CookieAuthenticationOptions options)
    {
        Strict(options, "ombudguide-halfway", HalfwayLasts);
        options.SlidingExpiration = false;
    }

    private static void Strict(CookieAuthenticationOptions options, string name, TimeSpan lasts)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = LogInPath;
        options.AccessDeniedPath = NoAccessPath;
        options.ReturnUrlParameter = "to";
        options.ExpireTimeSpan = lasts;
    }

    private static string Required(ClaimsPrincipal user, string claim) =>
        user.FindFirstValue(claim) ?? throw new InvalidOperationException("Nobody is logged in.");

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
            // Back to the same page afterwards, but for the words that were searched for, which may be a name: they belong in no other address.
            var login = new Uri(context.RedirectUri).GetLeftPart(UriPartial.Path);
            var query = QueryString.Create(context.Request.Query.Where(each => each.Key != SearchWords));
            context.Response.Redirect(QueryHelpers.AddQueryString(
                login, context.Options.ReturnUrlParameter, $"{context.Request.PathBase}{context.Request.Path}{query}"));
            return Task.CompletedTask;
        }

        return (context.HttpContext.User.Identity?.IsAuthenticated == true
            ? Problems.Of(StatusCodes.Status403Forbidden, "Not for this role.", "Whoever is logged in has another role than this asks for.")
            : Problems.Of(StatusCodes.Status401Unauthorized, "Not logged in.", $"Log in at {LogInPath} and send the session's cookie."))
            .ExecuteAsync(context.HttpContext);
    }
}
