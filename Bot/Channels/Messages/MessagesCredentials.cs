using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OmbudGuide.Bot.Channels.Messages;

/// <summary>Who may call <c>/api/messages</c>: whoever holds the secret <c>Bot:AppPassword</c> of <c>Bot:AppId</c>.</summary>
internal sealed class MessagesCredentials
{
    private const string Scheme = "Bearer ";
    private const int ShortestSecret = 32;

    private readonly JsonWebTokenHandler _handler = new();
    private readonly TokenValidationParameters? _rules;

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="SettingException">Only one of the two is set, or the secret is too short to sign with.</exception>
    public MessagesCredentials(IConfiguration configuration, TimeProvider clock)
    {
        var (id, secret) = (configuration["Bot:AppId"], configuration["Bot:AppPassword"]);
        if (string.IsNullOrEmpty(id) && string.IsNullOrEmpty(secret)) return;
        if (string.IsNullOrEmpty(id) || secret is null || Encoding.UTF8.GetByteCount(secret) < ShortestSecret)
            throw new SettingException($"Set both Bot:AppId and Bot:AppPassword, the latter of at least {ShortestSecret} bytes, or neither.");
        _rules = new TokenValidationParameters
        {
            ValidAudience = id,
            ValidateIssuer = false,
            RequireExpirationTime = true,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(secret)),
            LifetimeValidator = (from, to, _, _) =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                return to > now && (from is null || from <= now);
            },
        };
    }

    public bool Configured => _rules is not null;

    /// <summary>Whether the caller proves to hold the secret. Without credentials (Development alone) everybody is let in.</summary>
    public async Task<bool> AdmitAsync(string? authorization)
    {
        if (_rules is null) return true;
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true) return false;
        return (await _handler.ValidateTokenAsync(authorization[Scheme.Length..], _rules)).IsValid;
    }
}
