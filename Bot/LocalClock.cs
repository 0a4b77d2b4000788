namespace OmbudGuide.Bot;

/// <summary>
/// The clock whose days are the citizen's: a deadline ends at midnight where they live, not where the server stands.
/// </summary>
/// <param name="zone">The citizens' time zone.</param>
internal sealed class LocalClock(TimeZoneInfo zone) : TimeProvider
{
    /// <summary>Norway and Denmark keep the same time. The setting <c>TimeZone</c> names another.</summary>
    private const string Citizens = "Europe/Oslo";

    public override TimeZoneInfo LocalTimeZone => zone;

    /// <summary>A clock in a time zone by its IANA name; in the machine's own zone where the machine does not know the citizens'.</summary>
    /// <param name="name">Null for the citizens' own.</param>
    /// <exception cref="SettingException">A zone was named that the machine does not know.</exception>
    public static LocalClock In(string? name) => new(
        name is not null
            ? TimeZoneInfo.TryFindSystemTimeZoneById(name, out var named) ? named
                : throw new SettingException($"TimeZone is '{name}', which this machine does not know. Write one such as {Citizens}, or leave it out.")
        : TimeZoneInfo.TryFindSystemTimeZoneById(Citizens, out var citizens) ? citizens
        : TimeZoneInfo.Local);

    /// <summary>The citizens' day.</summary>
    public DateOnly Today() => DateOnly.FromDateTime(GetLocalNow().Date);
}
