namespace OmbudGuide.Bot.Delivery;

/// <summary>How long to wait after each attempt that failed: longer each time, for two days, so that a receiver that is down for a day loses nothing.</summary>
internal static class Pauses
{
    private static readonly TimeSpan[] After =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>So often it is tried, and then given up.</summary>
    public static int MostAttempts => After.Length + 1;

    /// <summary>The pause after so many attempts, from 1; null where it is given up.</summary>
    public static TimeSpan? AfterAttempt(int attempts) => attempts <= After.Length ? After[attempts - 1] : null;
}
