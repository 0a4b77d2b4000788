using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace OmbudGuide.Bot.Staff.Provider;

/// <summary>
/// Logging in at an OpenID Connect provider: the authorization code flow with PKCE, a state and a nonce. What the provider says of someone is
/// believed only from a token that it signed, for this host, for this errand, now.
/// </summary>
internal sealed class ProviderClient(ProviderSettings settings, HttpClient http, ProviderKeys keys, ILogger<ProviderClient> logger)
{
    private const int LargestAnswer = 256 * 1024;

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };

    /// <summary>Where someone is sent to log in.</summary>
    /// <param name="back">Where the provider sends them back to; it must know the address.</param>
    public async Task<string> AddressAsync(ProviderErrand errand, string back, CancellationToken cancellationToken) => new OpenIdConnectMessage
    {
        IssuerAddress = (await keys.NowAsync(cancellationToken)).AuthorizationEndpoint,
        ClientId = settings.ClientId,
        RedirectUri = back,
        ResponseType = OpenIdConnectResponseType.Code,
        Scope = settings.Scopes,
        State = errand.State,
        Nonce = errand.Nonce,
        Parameters = { ["code_challenge"] = errand.Challenge, ["code_challenge_method"] = "S256" },
    }.CreateAuthenticationRequestUrl();

    /// <summary>Exchanges the code for what the provider says of someone; null where anything about it is not right, which is logged without naming anybody.</summary>
    public async Task<ClaimsIdentity?> RedeemAsync(ProviderErrand errand, string code, string? issuer, string back, CancellationToken cancellationToken)
    {
        try
        {
            var provider = await keys.NowAsync(cancellationToken);
            if (issuer is not null && issuer != provider.Issuer) return Refused("the answer came from another issuer");
            if (await FetchTokenAsync(provider, errand, code, back, cancellationToken) is not { } token) return Refused("the provider gave no token for the code");
            var read = await ValidateAsync(token, provider);
            if (read.Exception is SecurityTokenSignatureKeyNotFoundException && await keys.AnewAsync(cancellationToken) is { } newer)
                read = await ValidateAsync(token, newer);
            if (!read.IsValid) return Refused(read.Exception.GetType().Name);
            var claims = read.ClaimsIdentity;
            if (claims.FindFirst("nonce")?.Value != errand.Nonce) return Refused("the token was made for another errand");
            if (claims.FindFirst("azp") is { } party && party.Value != settings.ClientId) return Refused("the token was made for another client");
            return string.IsNullOrEmpty(claims.FindFirst("sub")?.Value) ? Refused("the token names no subject") : claims;
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidOperationException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return Refused(failure.GetType().Name);
        }
    }

    /// <summary>The first role that the claims give; null where they give none.</summary>
    public RoleGrant? RoleOf(ClaimsIdentity claims) => settings.Roles.FirstOrDefault(grant => claims.HasClaim(grant.Claim, grant.Value));

    /// <summary>How someone is called: what the provider says, on one line and not too long.</summary>
    public string NameOf(ClaimsIdentity claims)
    {
        var said = claims.FindFirst(settings.NameClaim)?.Value ?? claims.FindFirst("preferred_username")?.Value ?? "";
        var name = string.Concat(said.Where(letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? "?" : name[..Math.Min(name.Length, StaffDesk.LongestName)];
    }

    private async Task<string?> FetchTokenAsync(
        OpenIdConnectConfiguration provider, ProviderErrand errand, string code, string back, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = OpenIdConnectGrantTypes.AuthorizationCode,
            ["code"] = code,
            ["redirect_uri"] = back,
            ["client_id"] = settings.ClientId,
            ["code_verifier"] = errand.Verifier,
        };
        if (settings.ClientSecret is { } secret) fields["client_secret"] = secret;
        using var request = new HttpRequestMessage(HttpMethod.Post, provider.TokenEndpoint) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentLength > LargestAnswer) return null;
        using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("id_token", out var token)
            && token.ValueKind == JsonValueKind.String
            ? token.GetString()
            : null;
    }

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration provider) => _tokens.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = provider.Issuer,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = provider.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ClockSkew = TimeSpan.FromMinutes(2),
    });

    private ClaimsIdentity? Refused(string why)
    {
        logger.LogWarning("Nobody was logged in from the OpenID Connect provider: {Why}.", why);
        return null;
    }
}
