using OmbudGuide.Bot;

namespace OmbudGuide.Bot.Tests.Hosting;

public sealed class LocalClockTest
{
    [Fact]
    public void The_day_is_the_citizens_also_on_a_server_that_keeps_another_time() =>
        Assert.Equal(TimeSpan.FromHours(1), LocalClock.In(null).LocalTimeZone.GetUtcOffset(new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void Another_time_zone_can_be_named() =>
        Assert.Equal(TimeSpan.Zero, LocalClock.In("UTC").LocalTimeZone.GetUtcOffset(new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void An_unknown_time_zone_is_refused_at_the_start() =>
        Assert.Throws<SettingException>(() => LocalClock.In("Nowhere/Town"));
}
