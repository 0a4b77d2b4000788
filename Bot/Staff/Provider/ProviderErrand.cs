using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace OmbudGuide.Bot.Staff.Provider;

/// <summary>What is remembered of someone who has been sent to the provider, in an encrypted cookie of theirs, until they are back.</summary>
/// <param name="State">Comes back with them: the answer belongs to this browser.</param>
/// <param name="Nonce">Comes back in the token: the token was made for this errand.</param>
/// <param name="Verifier">Shows the provider that the one who fetches the token is the one who sent them (PKCE, RFC 7636).</param>
/// <param name="ReturnUrl">Where they wanted to go; null for nowhere.</param>
internal sealed record ProviderErrand(string State, string Nonce, string Verifier, string? ReturnUrl)
{
    private const string Cookie = "ombudguide-provider";
    private const string Purpose = "OmbudGuide.Provider";
    private const int LongestReturnUrl = 500;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>What the provider is shown of the verifier.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static ProviderErrand New(string? returnUrl) => new(Random(), Random(), Random(), returnUrl is { Length: <= LongestReturnUrl } ? returnUrl : null);

    /// <summary>Remembers it in the browser. It comes back from another site, so the cookie is lax; it opens nothing by itself.</summary>
    public void Keep(HttpContext http) => http.Response.Cookies.Append(
        Cookie,
        Protector(http).Protect(JsonSerializer.Serialize(this, ErrandJson.Default.ProviderErrand), Lasts),
        Options(http));

    /// <summary>The errand of this browser, which is over with this; null where there is none, or it is too old.</summary>
    public static ProviderErrand? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } kept) return null;
        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            return JsonSerializer.Deserialize(Protector(http).Unprotect(kept), ErrandJson.Default.ProviderErrand);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        Path = "/office/login",
        MaxAge = Lasts,
    };

    private static ITimeLimitedDataProtector Protector(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

[JsonSerializable(typeof(ProviderErrand))]
internal sealed partial class ErrandJson : JsonSerializerContext;
