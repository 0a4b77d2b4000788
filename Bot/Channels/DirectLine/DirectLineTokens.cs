using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>Whether a token lets its bearer in.</summary>
internal enum TokenVerdict
{
    Good,

    /// <summary>There is none, or it is no token at all.</summary>
    Missing,

    /// <summary>It is a token, but expired, signed by someone else, or meant for something else.</summary>
    Refused,
}

/// <summary>What a good token says. <see cref="MayStart"/>: the conversation may be begun with it, if it is not there.</summary>
internal sealed record TokenContent(ConversationBinding Conversation, bool MayStart);

/// <summary>
/// Direct Line tokens: JWTs that carry the conversation and where it belongs, signed with a key of the host's own.
/// A stream token opens one socket soon, and nothing else: it stands in an address, which others may log.
/// </summary>
internal sealed class DirectLineTokens(DirectLineKey key, TimeProvider clock) : IDisposable
{
    /// <summary>As long as a conversation is kept, so that a citizen who comes back to an open page can go on.</summary>
    public static readonly TimeSpan Lifetime = ConversationUpkeep.Kept;

    private static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A token is some 500 characters; more is not read.</summary>
    private const int LongestToken = 4096;

    private const string Start = "start";
    private const string Talk = "talk";
    private const string Stream = "stream";

    /// <summary>A citizen shows the same token with every message; its signature is checked when it comes first.</summary>
    private const int MostKnown = 10_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostKnown });
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = LongestToken };
    private readonly SigningCredentials _signing = new(key.Key, SecurityAlgorithms.HmacSha256);
    private readonly TokenValidationParameters _rules = new()
    {
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        ValidateAudience = false,
        ValidateIssuer = false,
        ValidateLifetime = false,
    };

    public void Dispose() => _known.Dispose();

    public string ForStart(ConversationBinding conversation) => Issue(conversation, Start, Lifetime);

    public string ForTalk(ConversationBinding conversation) => Issue(conversation, Talk, Lifetime);

    public string ForStream(ConversationBinding conversation) => Issue(conversation, Stream, StreamLifetime);

    /// <summary>Reads a token for talking or, with <paramref name="stream"/>, for opening a socket.</summary>
    public async Task<(TokenVerdict Verdict, TokenContent? Content)> ReadAsync(string? token, bool stream = false)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken) return (TokenVerdict.Missing, null);
        if (!_known.TryGetValue(token, out Known? known))
        {
            (var verdict, known) = await CheckAsync(token);
            if (known is null) return (verdict, null);
            _known.Set(token, known, new MemoryCacheEntryOptions { Size = 1 });
        }

        return stream == (known!.Use == Stream) && known.Until > clock.GetUtcNow().UtcDateTime
            ? (TokenVerdict.Good, new TokenContent(known.Conversation, known.Use == Start))
            : (TokenVerdict.Refused, null);
    }

    private async Task<(TokenVerdict Verdict, Known? Content)> CheckAsync(string token)
    {
        if (!_handler.CanReadToken(token)) return (TokenVerdict.Missing, null);
        var result = await _handler.ValidateTokenAsync(token, _rules);
        if (!result.IsValid)
            return (result.Exception is SecurityTokenMalformedException or ArgumentException ? TokenVerdict.Missing : TokenVerdict.Refused, null);
        var read = (JsonWebToken)result.SecurityToken;
        return !read.TryGetPayloadValue("use", out string use) ? (TokenVerdict.Refused, null) : (TokenVerdict.Good, new Known(
            new ConversationBinding(
                read.GetPayloadValue<string>("conv"),
                DirectLineChannel.Name,
                read.GetPayloadValue<string>("municipality"),
                read.GetPayloadValue<string>("language"),
                read.GetPayloadValue<string>("user")),
            use,
            read.ValidTo));
    }

    private string Issue(ConversationBinding conversation, string use, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["conv"] = conversation.Id,
                ["user"] = conversation.UserId,
                ["municipality"] = conversation.Municipality,
                ["language"] = conversation.Language,
                ["use"] = use,
            },
            IssuedAt = now,
            Expires = now + lifetime,
            SigningCredentials = _signing,
        });
    }

    /// <summary>What a token with a good signature says.</summary>
    private sealed record Known(ConversationBinding Conversation, string Use, DateTime Until);
}

/// <summary>The key that signs tokens: made at the first start, kept encrypted in the folder of keys.</summary>
internal sealed class DirectLineKey
{
    private const int Bytes = 32;

    public DirectLineKey(DataFolder folder, IDataProtectionProvider protection)
    {
        var path = Path.Combine(folder.Keys, "direct-line.key");
        var protector = protection.CreateProtector("OmbudGuide", "Direct Line key");
        if (!File.Exists(path)) Write(path, protector.Protect(RandomNumberGenerator.GetBytes(Bytes)));
        Key = new SymmetricSecurityKey(protector.Unprotect(File.ReadAllBytes(path)));
    }

    public SymmetricSecurityKey Key { get; }

    private static void Write(string path, byte[] key)
    {
        // Written aside and moved, so that a crash never leaves half a key.
        var aside = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllBytes(aside, key);
        File.Move(aside, path);
    }
}
