using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace OmbudGuide.Bot.Channels.Http;

/// <summary>How many requests one address may make. A town hall may share one address, so the limits only stop floods.</summary>
public static class RateLimits
{
    /// <summary>For what begins something new: conversations, tokens.</summary>
    public const string Beginnings = "beginnings";

    /// <summary>For what happens in a conversation.</summary>
    public const string Conversation = "conversation";

    /// <summary>
    /// <c>RateLimits:BeginningsPerMinute</c> (600) and <c>RateLimits:ConversationPerMinute</c> (12000), for each address;
    /// the last 64 bits of an IPv6 address do not count.
    /// </summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var beginnings = configuration.GetValue("RateLimits:BeginningsPerMinute", 600);
        var conversation = configuration.GetValue("RateLimits:ConversationPerMinute", 12_000);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await Problems.Of(StatusCodes.Status429TooManyRequests, "Too many requests.", "Wait a little and try again; see Retry-After (seconds).")
                    .ExecuteAsync(rejected.HttpContext);
            };
            options.AddPolicy(Beginnings, context => PerMinute(context, beginnings));
            options.AddPolicy(Conversation, context => PerMinute(context, conversation));
        });
    }

    private static RateLimitPartition<IPAddress> PerMinute(HttpContext context, int requests) =>
        RateLimitPartition.GetTokenBucketLimiter(Address(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = requests,
            TokensPerPeriod = Math.Max(1, requests / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, 60d / requests)),
            AutoReplenishment = true,
        });

    internal static IPAddress Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
