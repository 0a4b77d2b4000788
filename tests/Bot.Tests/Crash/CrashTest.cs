using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Crash;

/// <summary>
/// The host is killed at every point of a conversation and started again. Shows that nothing said is lost and nothing is done twice; a disk that
/// lies about what it has written is not shown.
/// </summary>
public sealed class CrashTest
{
    private const int MostSteps = 40;

    /// <summary>Milliseconds from sending to the kill; a turn takes some 5 to 30.</summary>
    private const int LongestDelay = 50;

    private const int ConsentKills = 5;

    [Fact]
    public async Task A_conversation_goes_on_where_it_was_whenever_the_host_is_killed()
    {
        await using var host = await HostProcess.StartAsync();
        var undisturbed = await PersistentCitizen.BeginAsync(host);
        while (await undisturbed.NextAsync() is { } next) await undisturbed.SayAsync(next);

        var citizen = await PersistentCitizen.BeginAsync(host);
        var kills = 0;
        for (var step = 0; step < MostSteps && await citizen.NextAsync() is { } next; step++, kills++)
        {
            if (step % 3 == 0)
            {
                // Between two steps.
                await RestartAsync(host);
                await citizen.SayAsync(next);
            }
            else if (step % 3 == 1)
            {
                // It is taken, and not answered yet.
                await citizen.SendAsync(next);
                await RestartAsync(host);
                await citizen.AnsweredAsync();
            }
            else
            {
                // Nobody knows whether it was taken.
                await KilledMeanwhileAsync(host, Random.Shared.Next(LongestDelay), citizen.SendAsync(next));
                await citizen.SendAgainAsync();
                await citizen.AnsweredAsync();
            }
        }

        Assert.True(kills >= 10, $"The conversation has {kills} steps.");
        Assert.Equal(await undisturbed.TranscriptAsync(), await citizen.TranscriptAsync());
        await ExactlyTheseCasesAsync(host, await undisturbed.ReceiptAsync(), await citizen.ReceiptAsync());
    }

    [Fact]
    public async Task A_consent_opens_one_case_however_often_it_is_sent_and_whenever_the_host_is_killed()
    {
        await using var host = await HostProcess.StartAsync();
        var receipts = new List<(string, string)>();
        for (var kill = 0; kill < ConsentKills; kill++)
        {
            // Several at once, so that each kill meets turns in different states.
            PersistentCitizen[] citizens = [.. await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PersistentCitizen.BeginAsync(host)))];
            await Task.WhenAll(citizens.Select(citizen => citizen.UpToConsentAsync()));
            var delay = (kill * LongestDelay / ConsentKills) + Random.Shared.Next(LongestDelay / ConsentKills);
            await KilledMeanwhileAsync(host, delay, [.. citizens.Select(citizen => citizen.ConsentAsync())]);

            foreach (var citizen in citizens)
            {
                var taken = await citizen.SendAgainAsync();
                await citizen.AnsweredAsync();
                var receipt = await citizen.ReceiptAsync();
                var told = await citizen.TranscriptAsync();

                // The client's own resend, and the citizen's own second press.
                Assert.Equal(taken, await citizen.SendAgainAsync());
                Assert.Equal(told, await citizen.TranscriptAsync());
                await citizen.SayAsync(PersistentCitizen.Words("case.yes"));
                Assert.Contains(PersistentCitizen.Words("case.already"), (await citizen.TranscriptAsync())[^1], StringComparison.Ordinal);
                Assert.Equal(receipt, await citizen.ReceiptAsync());
                receipts.Add(receipt);
            }
        }

        await ExactlyTheseCasesAsync(host, [.. receipts]);
    }

    private static async Task RestartAsync(HostProcess host)
    {
        await host.KillAsync();
        await host.StartAgainAsync();
    }

    /// <summary>Kills the host while these are under way, whatever becomes of them, and starts it again.</summary>
    private static async Task KilledMeanwhileAsync(HostProcess host, int milliseconds, params Task[] sending)
    {
        await Task.Delay(milliseconds);
        await host.KillAsync();
        try
        {
            await Task.WhenAll(sending);
        }
        catch (Exception cut) when (cut is HttpRequestException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The citizen cannot tell whether it arrived.
        }

        await host.StartAgainAsync();
    }

    /// <summary>The database, opened after a last kill, holds each receipt's case and no other.</summary>
    private static async Task ExactlyTheseCasesAsync(HostProcess killed, params (string Reference, string Secret)[] receipts)
    {
        await killed.KillAsync();
        await using var host = await BotHost.OpenAsync(["--OMBUDGUIDE_DATA", killed.Folder], CancellationToken.None);
        var references = await host.Services.GetRequiredService<IDatabase>().ReadAsync(
            connection => connection.QueryAsync<string>("SELECT reference FROM cases"));
        Assert.Equal(receipts.Select(receipt => receipt.Reference).Order(StringComparer.Ordinal), references.Order(StringComparer.Ordinal));
        foreach (var (reference, secret) in receipts)
        {
            var opened = await host.Services.GetRequiredService<CaseDesk>().ReadAsync(reference, secret);
            Assert.Equal("Kari Nordmann", opened!.Sent.Contact.Name);
        }
    }
}
