using System.Net;
using System.Threading.RateLimiting;
using OmbudGuide.Bot.Channels.Http;

namespace OmbudGuide.Bot.Staff;

/// <summary>How often one address may try a password or a secret, or write into a case: enough for people who mistype, too little to search or to flood.</summary>
internal sealed class AttemptLimits : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _passwords;
    private readonly PartitionedRateLimiter<HttpContext> _secrets;
    private readonly PartitionedRateLimiter<HttpContext> _writings;

    /// <summary><c>RateLimits:PasswordsPerMinute</c> (20), <c>RateLimits:SecretsPerMinute</c> (20) and <c>RateLimits:CaseWritingsPerMinute</c> (20).</summary>
    public AttemptLimits(IConfiguration configuration)
    {
        _passwords = PerMinute(configuration.GetValue("RateLimits:PasswordsPerMinute", 20));
        _secrets = PerMinute(configuration.GetValue("RateLimits:SecretsPerMinute", 20));
        _writings = PerMinute(configuration.GetValue("RateLimits:CaseWritingsPerMinute", 20));
    }

    public bool MayTryPassword(HttpContext http) => Take(_passwords, http);

    public bool MayTrySecret(HttpContext http) => Take(_secrets, http);

    public bool MayWrite(HttpContext http) => Take(_writings, http);

    public void Dispose()
    {
        _passwords.Dispose();
        _secrets.Dispose();
        _writings.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<HttpContext> limiter, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<HttpContext> PerMinute(int attempts) => PartitionedRateLimiter.Create<HttpContext, IPAddress>(
        http => RateLimitPartition.GetFixedWindowLimiter(
            RateLimits.Address(http),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1) }));
}
