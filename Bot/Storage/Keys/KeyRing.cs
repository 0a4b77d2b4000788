using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace OmbudGuide.Bot.Storage.Keys;

/// <summary>
/// The keys that stored content is encrypted under, in their folder outside the database. The newest that has begun encrypts; all older ones still decrypt. The
/// framework makes a new one every 90 days and reads the folder once a day; here it also reads it when another process has put a key there.
/// </summary>
internal sealed class KeyRing(IKeyManager keys) : IKeyManager, IDisposable
{
    private readonly Lock _forgetting = new();
    private CancellationTokenSource _current = new();
    private HashSet<Guid> _known = [];

    /// <summary>How long a key that is made on command encrypts, unless one is made sooner.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(90);

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => keys.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys()
    {
        var all = keys.GetAllKeys();
        Volatile.Write(ref _known, [.. all.Select(key => key.KeyId)]);
        return all;
    }

    /// <summary>What is known of the keys holds until this is cancelled.</summary>
    public CancellationToken GetCacheExpirationToken()
    {
        lock (_forgetting) return CancellationTokenSource.CreateLinkedTokenSource(_current.Token, keys.GetCacheExpirationToken()).Token;
    }

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => keys.RevokeAllKeys(revocationDate, reason);

    public void RevokeKey(Guid keyId, string? reason = null) => keys.RevokeKey(keyId, reason);

    /// <summary>Lets the folder be read again the next time that a key is needed.</summary>
    public void Forget()
    {
        lock (_forgetting)
        {
            _current.Cancel();
            _current.Dispose();
            _current = new CancellationTokenSource();
        }
    }

    public void Dispose() => _current.Dispose();

    /// <summary>Whether such a key has come into the folder since it was last read.</summary>
    public bool IsNew(Guid id) => !Volatile.Read(ref _known).Contains(id) && keys.GetAllKeys().Any(key => key.KeyId == id);
}
