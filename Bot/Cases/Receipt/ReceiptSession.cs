using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace OmbudGuide.Bot.Cases.Receipt;

/// <summary>
/// A citizen who has shown a receipt reads the case for a while without showing it again. The cookie is made only then; it names the case, encrypted,
/// and holds no secret. It ends with the browser, when the citizen closes the case, or half an hour after its last use.
/// </summary>
internal static class ReceiptSession
{
    public const string Scheme = "receipt";

    private const string Reference = "reference";
    private const string Municipality = "municipality";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ombudguide-case";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = true;
    }

    /// <summary>Whoever sent this request has just shown the receipt of the case.</summary>
    public static Task OpenAsync(HttpContext http, OpenedCase opened) => http.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(Reference, $"{opened.Reference}"), new Claim(Municipality, opened.Sent.Municipality)],
            Scheme)));

    public static Task CloseAsync(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>The case whose receipt was shown, and its municipality; null where none was, or it is too long ago.</summary>
    public static async Task<(CaseReference Reference, string Municipality)?> FindAsync(HttpContext http)
    {
        var shown = await http.AuthenticateAsync(Scheme);
        return CaseReference.Read(shown.Principal?.FindFirstValue(Reference)) is { } reference && shown.Principal?.FindFirstValue(Municipality) is { } municipality
            ? (reference, municipality)
            : null;
    }
}
