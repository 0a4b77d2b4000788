using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace OmbudGuide.Bot.Storage;

/// <summary>
/// Encrypts what citizens write before it reaches the database. Each kind of content has a purpose of its own, so that one
/// cannot be read as another.
/// </summary>
public sealed class ContentProtection(IDataProtectionProvider provider)
{
    /// <summary>A protector for one kind of content; make it once and keep it.</summary>
    public ContentProtector For(string purpose) => new(provider.CreateProtector("OmbudGuide", purpose));
}

/// <summary>Encrypts and decrypts one kind of content.</summary>
public sealed class ContentProtector(IDataProtector protector)
{
    public byte[] Protect(byte[] content) => protector.Protect(content);

    public byte[] Protect(string content) => protector.Protect(Encoding.UTF8.GetBytes(content));

    /// <summary>Gives back what <see cref="Protect(byte[])"/> took.</summary>
    /// <exception cref="CryptographicException">The content was written under keys that are gone, or was changed.</exception>
    public byte[] Unprotect(byte[] stored) => protector.Unprotect(stored);

    /// <summary>As <see cref="Unprotect"/>, for text.</summary>
    public string UnprotectText(byte[] stored) => Encoding.UTF8.GetString(protector.Unprotect(stored));
}
