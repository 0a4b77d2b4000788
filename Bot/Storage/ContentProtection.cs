using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using OmbudGuide.Bot.Storage.Keys;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// Encrypts what citizens write before it reaches the database. Each kind of content has a purpose of its own, so that one
/// cannot be read as another.
/// </summary>
public sealed class ContentProtection
{
    private readonly IDataProtectionProvider _provider;
    private readonly KeyRing _ring;

    internal ContentProtection(IDataProtectionProvider provider, KeyRing ring) => (_provider, _ring) = (provider, ring);

    /// <summary>A protector for one kind of content; make it once and keep it.</summary>
    public ContentProtector For(string purpose) => new(_provider.CreateProtector("OmbudGuide", purpose), _ring);
}

/// <summary>Encrypts and decrypts one kind of content.</summary>
public sealed class ContentProtector
{
    private const int MostReads = 50;

    private static readonly TimeSpan PauseBetweenReads = TimeSpan.FromMilliseconds(20);

    private readonly IDataProtector _protector;
    private readonly KeyRing _ring;

    internal ContentProtector(IDataProtector protector, KeyRing ring) => (_protector, _ring) = (protector, ring);

    public byte[] Protect(byte[] content) => _protector.Protect(content);

    public byte[] Protect(string content) => _protector.Protect(Encoding.UTF8.GetBytes(content));

    /// <summary>Gives back what <see cref="Protect(byte[])"/> took.</summary>
    /// <exception cref="CryptographicException">The content was written under keys that are gone, or was changed.</exception>
    public byte[] Unprotect(byte[] stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException) when (KeyId.Of(stored) is { } id && _ring.IsNew(id))
        {
            // Another process made a key, and wrote under it, since the folder of keys was read.
            return UnprotectWhenRead(stored);
        }
    }

    /// <summary>The framework reads the folder beside whoever asks, and meanwhile goes on with the keys that it knows.</summary>
    private byte[] UnprotectWhenRead(byte[] stored)
    {
        _ring.Forget();
        for (var attempt = 1; attempt < MostReads; attempt++)
        {
            try
            {
                return _protector.Unprotect(stored);
            }
            catch (CryptographicException)
            {
                Thread.Sleep(PauseBetweenReads);
            }
        }

        return _protector.Unprotect(stored);
    }

    /// <summary>As <see cref="Unprotect"/>, for text.</summary>
    public string UnprotectText(byte[] stored) => Encoding.UTF8.GetString(Unprotect(stored));
}
