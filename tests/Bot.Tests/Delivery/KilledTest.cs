using OmbudGuide.Bot.Tests.Crash;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>The real host, killed while it tells of a case that a citizen has just sent in the chat.</summary>
public sealed class KilledTest
{
    [Fact]
    public async Task A_case_that_was_confirmed_is_told_although_the_host_is_killed_while_it_tells()
    {
        await using var receiver = await WebReceiver.StartAsync();
        receiver.Answers = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        await using var host = await HostProcess.StartAsync([.. TellingHost.PostTo(receiver.Url), "--Delivery:LongestWaitSeconds", "4"]);
        var citizen = await PersistentCitizen.BeginAsync(host);
        while (await citizen.NextAsync() is { } next) await citizen.SayAsync(next);
        var (reference, _) = await citizen.ReceiptAsync();
        await UntilAsync(() => !receiver.Got.IsEmpty);
        await host.KillAsync();

        receiver.Take();
        var before = receiver.Got.Count;
        await host.StartAgainAsync();
        await UntilAsync(() => receiver.Got.Count > before);
        Assert.Equal(reference, receiver.Got.Last().Reference);
        Assert.Single(receiver.Got.Select(each => each.Id).Distinct(StringComparer.Ordinal));
        Assert.True(receiver.Got.Last().IsSignedWith(WebReceiver.Secret));
        Assert.DoesNotContain(WebReceiver.Secret, host.Output, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!isSo()) await Task.Delay(50, limit.Token);
    }
}
