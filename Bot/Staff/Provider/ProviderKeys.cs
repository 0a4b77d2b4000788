using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace OmbudGuide.Bot.Staff.Provider;

/// <summary>What the provider publishes of itself: its endpoints and the keys that it signs with. Kept for half a day; asked anew for a key not known.</summary>
internal sealed class ProviderKeys
{
    /// <summary>Tokens with made-up keys do not make the host ask more often than this.</summary>
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(30);

    private readonly string _address;
    private readonly HttpDocumentRetriever _documents;
    private readonly ConfigurationManager<OpenIdConnectConfiguration> _kept;
    private readonly TimeProvider _clock;
    private OpenIdConnectConfiguration? _newer;
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;

    public ProviderKeys(ProviderSettings settings, HttpClient http, TimeProvider clock)
    {
        _clock = clock;
        _address = $"{settings.Authority.ToString().TrimEnd('/')}/.well-known/openid-configuration";
        _documents = new HttpDocumentRetriever(http) { RequireHttps = !settings.Authority.IsLoopback };
        _kept = new ConfigurationManager<OpenIdConnectConfiguration>(_address, new OpenIdConnectConfigurationRetriever(), _documents);
    }

    /// <exception cref="InvalidOperationException">The provider does not answer, or not with a configuration.</exception>
    public async Task<OpenIdConnectConfiguration> NowAsync(CancellationToken cancellationToken) =>
        _newer ?? await _kept.GetConfigurationAsync(cancellationToken);

    /// <summary>As it is this moment, after a key that was not known; null where it was asked just now.</summary>
    public async Task<OpenIdConnectConfiguration?> AnewAsync(CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        if (now - _askedAt < BetweenQuestions) return null;
        _askedAt = now;
        _kept.RequestRefresh();
        return _newer = await OpenIdConnectConfigurationRetriever.GetAsync(_address, _documents, cancellationToken);
    }
}
