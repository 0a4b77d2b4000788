using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>A host that tells what happens to its cases, with a clock that the test moves.</summary>
internal sealed class TellingHost : IAsyncDisposable
{
    public static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari Nordmann");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private TellingHost(TestHost host, MovableClock clock) => (Host, Clock) = (host, clock);

    public TestHost Host { get; }

    public MovableClock Clock { get; }

    public CaseWork Work => Host.Services.GetRequiredService<CaseWork>();

    public CaseDesk Desk => Host.Services.GetRequiredService<CaseDesk>();

    public Outbox Outbox => Host.Services.GetRequiredService<Outbox>();

    public static async Task<TellingHost> OpenAsync(IEnumerable<string> settings, MovableClock? clock = null, string? folder = null)
    {
        clock ??= new MovableClock();
        return new TellingHost(await TestHost.StartAsync(folder, clock, ["--OMBUDGUIDE_ADDRESS", "https://ombud.example", .. settings]), clock);
    }

    /// <summary>What a municipality's settings are told to post to a receiver.</summary>
    public static string[] PostTo(string url, string contents = "notice", string municipality = "drammen") =>
    [
        $"--Delivery:Municipalities:{municipality}:Webhook:Url", url, $"--Delivery:Municipalities:{municipality}:Webhook:Secret", WebReceiver.Secret,
        $"--Delivery:Municipalities:{municipality}:Webhook:Contents", contents,
    ];

    /// <summary>What the settings are told to mail through a server.</summary>
    public static string[] MailThrough(int port) =>
    [
        "--Delivery:Smtp:Host", "127.0.0.1", "--Delivery:Smtp:Port", $"{port}", "--Delivery:Smtp:Security", "none", "--Delivery:Smtp:From", "guide@kommune.example",
        "--Delivery:Municipalities:drammen:Mail:To", "ombud@kommune.example",
    ];

    public Task<CaseReceipt> SendCaseAsync(string key = "a/1", string municipality = "drammen", CaseContact? contact = null) =>
        Desk.OpenAsync(SampleCase.Draft(municipality) is var draft && contact is not null ? draft with { Contact = contact } : draft, key);

    public Task<IReadOnlyList<Notice>> NoticesAsync(CaseReceipt receipt) => Outbox.OfCaseAsync($"{receipt.Reference}", default);

    public Task<long> CountAsync() => Host.Services.GetRequiredService<IDatabase>().ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox"));

    /// <summary>Waits until something is so, letting time pass where <paramref name="isMoving"/>.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, string what, bool isMoving = true)
    {
        var until = DateTime.UtcNow + Patience;
        while (!await isSo())
        {
            Assert.True(DateTime.UtcNow < until, $"It did not come so far that {what}.\n{Host.Log.All}");
            if (isMoving) Clock.Advance(DeliveryService.Round);
            await Task.Delay(15);
        }
    }

    public Task UntilAsync(Func<bool> isSo, string what, bool isMoving = true) => UntilAsync(() => Task.FromResult(isSo()), what, isMoving);

    public Task UntilSentAsync(CaseReceipt receipt) => UntilAsync(
        async () => await NoticesAsync(receipt) is { Count: > 0 } all && all.All(each => each.State == NoticeState.Sent), "all notices of the case are sent");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
