using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>An OpenID Connect provider on a loopback port: discovery, keys, authorization code with PKCE. It lets in whoever <see cref="Claims"/> says.</summary>
internal sealed class SmallProvider : IAsyncDisposable
{
    public const string Client = "ombudguide";
    public const string Secret = "the client's secret";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string Back)> _codes = new(StringComparer.Ordinal);
    private RsaSecurityKey _key = NewKey();

    private SmallProvider(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What the next token says, beside issuer, audience, times and nonce.</summary>
    public Dictionary<string, object> Claims { get; set; } = new(StringComparer.Ordinal) { ["sub"] = "42", ["name"] = "Ida Ombud", ["groups"] = new[] { "all", "ombud-drammen" } };

    /// <summary>Spoils the next token.</summary>
    public Action<SecurityTokenDescriptor>? Spoil { get; set; }

    /// <summary>Changes the token after it was signed.</summary>
    public Func<string, string>? Forge { get; set; }

    /// <summary>The settings of a host that trusts this provider.</summary>
    public string[] Settings =>
    [
        "--SignIn:OpenIdConnect:Authority", Address, "--SignIn:OpenIdConnect:ClientId", Client, "--SignIn:OpenIdConnect:ClientSecret", Secret,
        .. Grant(0, "ombud-drammen", "drammen", "ombud"), .. Grant(1, "desk-drammen", "drammen", "desk"), .. Grant(2, "ombud-ballerup", "ballerup", "ombud"),
    ];

    public static async Task<SmallProvider> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new SmallProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = provider.Address,
            authorization_endpoint = $"{provider.Address}/authorize",
            token_endpoint = $"{provider.Address}/token",
            jwks_uri = $"{provider.Address}/keys",
        }));
        app.MapGet("/keys", () => Results.Text($$"""{"keys":[{{provider.PublicKey()}}]}""", "application/json"));
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync();
        return provider;
    }

    /// <summary>Signs with another key from now on, as providers do every few weeks.</summary>
    public void ChangeKey() => _key = NewKey();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static IEnumerable<string> Grant(int number, string group, string municipality, string role) =>
        new[] { ("Claim", "groups"), ("Value", group), ("Municipality", municipality), ("Role", role) }
            .SelectMany(each => new[] { $"--SignIn:OpenIdConnect:Roles:{number}:{each.Item1}", each.Item2 });

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    private string PublicKey()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return $$"""{"kty":"RSA","use":"sig","alg":"RS256","kid":"{{_key.KeyId}}","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"{{Base64Url.EncodeToString(parameters.Exponent)}}"}""";
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query;
        if (asked["client_id"] != Client || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256" || !asked["scope"].ToString().Contains("openid", StringComparison.Ordinal))
            return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["code_challenge"].ToString(), asked["nonce"].ToString(), asked["redirect_uri"].ToString());
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(asked["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var kept) || form["client_secret"] != Secret || form["redirect_uri"] != kept.Back
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != kept.Challenge)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var token = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object>(Claims, StringComparer.Ordinal) { ["nonce"] = kept.Nonce },
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        };
        Spoil?.Invoke(token);
        var written = new JsonWebTokenHandler().CreateToken(token);
        return Results.Json(new { access_token = "x", token_type = "Bearer", id_token = Forge?.Invoke(written) ?? written });
    }
}
