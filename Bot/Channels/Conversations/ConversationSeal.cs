using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>
/// Encrypts what is stored of one conversation, with AES-256-GCM under a key of its own. The key lies beside it, encrypted by the host's key ring,
/// and goes when the conversation goes. Each piece is bound to its conversation and its place there: none can be read in another's place.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The cipher's own handle frees it when nobody holds the conversation any more.")]
internal sealed class ConversationSeal
{
    /// <summary>The place of the state; activities lie at their sequence, which begins at 1.</summary>
    public const long State = 0;

    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>One at a time may use it; to make one costs more than to use it.</summary>
    private readonly AesGcm _cipher;
    private readonly Lock _using = new();
    private readonly byte[] _conversation;

    private ConversationSeal(string conversationId, byte[] key, byte[] sealedKey)
    {
        (ConversationId, _cipher, SealedKey) = (conversationId, new AesGcm(key, TagBytes), sealedKey);
        _conversation = Encoding.UTF8.GetBytes(conversationId);
    }

    public string ConversationId { get; }

    /// <summary>The key as it is stored.</summary>
    public byte[] SealedKey { get; }

    /// <summary>For a new conversation.</summary>
    public static ConversationSeal New(string conversationId, ContentProtector keys)
    {
        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        return new ConversationSeal(conversationId, key, keys.Protect(key));
    }

    /// <summary>For a conversation that is stored.</summary>
    /// <exception cref="CryptographicException">The key was encrypted under keys that are gone, or was changed.</exception>
    public static ConversationSeal Of(string conversationId, byte[] sealedKey, ContentProtector keys) =>
        new(conversationId, keys.Unprotect(sealedKey), sealedKey);

    /// <summary>Nonce, content and tag in one.</summary>
    public byte[] Seal(ReadOnlySpan<byte> content, long place)
    {
        var stored = new byte[NonceBytes + content.Length + TagBytes];
        var nonce = stored.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> bound = stackalloc byte[BoundBytes];
        lock (_using) _cipher.Encrypt(nonce, content, stored.AsSpan(NonceBytes, content.Length), stored.AsSpan(NonceBytes + content.Length), Bound(place, bound));
        return stored;
    }

    /// <summary>Gives back what <see cref="Seal"/> took.</summary>
    /// <exception cref="CryptographicException">The content was changed, or belongs in another place.</exception>
    public byte[] Open(ReadOnlySpan<byte> stored, long place)
    {
        if (stored.Length < NonceBytes + TagBytes) throw new CryptographicException("What is stored is too short to have been sealed.");
        var content = new byte[stored.Length - NonceBytes - TagBytes];
        Span<byte> bound = stackalloc byte[BoundBytes];
        lock (_using) _cipher.Decrypt(stored[..NonceBytes], stored.Slice(NonceBytes, content.Length), stored[^TagBytes..], content, Bound(place, bound));
        return content;
    }

    private int BoundBytes => sizeof(long) + _conversation.Length;

    private Span<byte> Bound(long place, Span<byte> bound)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bound, place);
        _conversation.CopyTo(bound[sizeof(long)..]);
        return bound;
    }
}
