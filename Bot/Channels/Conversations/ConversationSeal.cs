using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>
/// Encrypts what is stored of one conversation, with AES-256-GCM under a key of its own. The key lies beside it, encrypted by the host's key ring,
/// and goes when the conversation goes. Each piece is bound to its conversation and its place there: none can be read in another's place.
/// </summary>
internal sealed class ConversationSeal
{
    /// <summary>The place of the state; activities lie at their sequence, which begins at 1.</summary>
    public const long State = 0;

    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key;
    private readonly byte[] _conversation;

    private ConversationSeal(string conversationId, byte[] key, byte[] sealedKey)
    {
        (ConversationId, _key, SealedKey) = (conversationId, key, sealedKey);
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
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, content, stored.AsSpan(NonceBytes, content.Length), stored.AsSpan(NonceBytes + content.Length), Bound(place));
        return stored;
    }

    /// <summary>Gives back what <see cref="Seal"/> took.</summary>
    /// <exception cref="CryptographicException">The content was changed, or belongs in another place.</exception>
    public byte[] Open(ReadOnlySpan<byte> stored, long place)
    {
        if (stored.Length < NonceBytes + TagBytes) throw new CryptographicException("What is stored is too short to have been sealed.");
        var content = new byte[stored.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(stored[..NonceBytes], stored.Slice(NonceBytes, content.Length), stored[^TagBytes..], content, Bound(place));
        return content;
    }

    private byte[] Bound(long place)
    {
        var bound = new byte[sizeof(long) + _conversation.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bound, place);
        _conversation.CopyTo(bound, sizeof(long));
        return bound;
    }
}
