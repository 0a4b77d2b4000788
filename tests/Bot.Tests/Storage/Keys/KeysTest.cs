using System.CommandLine;
using Dapper;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Storage.Keys;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Storage.Keys;

/// <summary>A new key while the host runs: nothing is lost, and nothing is left under the old one that was to go.</summary>
public sealed class KeysTest
{
    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari");

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_running_host_reads_and_writes_on_while_keys_are_made_and_all_is_encrypted_anew(string kind)
    {
        await using var empty = await EmptyDatabase.OfAsync(kind);
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock, settings: empty.Settings);
        var (desk, work, trail) = (host.Services.GetRequiredService<CaseDesk>(), host.Services.GetRequiredService<CaseWork>(), host.Services.GetRequiredService<AuditTrail>());
        var first = await OpenAsync(desk, 1);
        for (var line = 0; line < 45; line++) await work.NoteAsync(first.Reference, "drammen", $"Notat {line}", Kari, default);
        await work.OverrideAsync((await work.ReadAsync(first.Reference, "drammen", default))!.Opened, CorrectedPart.Verdict, "outside", "Det gjelder staten.", Kari, default);
        var contact = await host.Services.GetRequiredService<ContactStore>().StartAsync("drammen", "nb", Kari, default);
        await Citizen.StartedAsync(host);
        var old = await NewestAsync(host, empty);

        // Another process makes a key and encrypts everything anew before this one has looked at the folder.
        string[] settings = ["--OMBUDGUIDE_DATA", host.Folder, .. empty.Settings];
        Assert.Equal(0, (await RunAsync(settings, "new")).Exit);
        var newest = await NewestAsync(host, empty);
        Assert.NotEqual(old, newest);
        await BreakOffAsync(settings);
        Assert.NotEmpty(await UnderAsync(host, old));
        var (exit, output) = await RunAsync(settings, "reseal");
        Assert.True(exit == 0, output);
        Assert.Contains("case_events.body: ", output, StringComparison.Ordinal);
        Assert.Empty(await UnderAsync(host, old));
        Assert.Contains("0 pieces were encrypted anew", (await RunAsync(settings, "reseal")).Output, StringComparison.Ordinal);

        var worked = await work.ReadAsync(first.Reference, "drammen", default);
        Assert.Equal((46, "Notat 44", SampleCase.Words), (worked!.Events.Count, worked.Events[44].Text, worked.Opened.Sent.OwnWords));
        Assert.NotEmpty(worked.Tasks);
        Assert.NotNull(await host.Services.GetRequiredService<ContactStore>().FindAsync(contact!, "drammen", "kari", default));
        Assert.All(await trail.VerifyAsync(null, default), verdict => Assert.Null(verdict.Fault));
        Assert.NotNull(await desk.ReadAsync($"{first.Reference}", first.Secret.Reveal()));

        // What is written from then on stands under the newest key without a restart: it looks at the folder by itself, also where it has read nothing new.
        Assert.Equal(0, (await RunAsync(settings, "new")).Exit);
        clock.Advance(TimeSpan.FromSeconds(31));
        var latest = await NewestAsync(host, empty);
        var second = await OpenAsync(desk, 2);
        for (var number = 3; number < 200 && !(await UnderAsync(host, latest)).Contains("cases.document"); number++)
        {
            await Task.Delay(50);
            second = await OpenAsync(desk, number);
        }

        Assert.Contains("cases.document", await UnderAsync(host, latest));
        Assert.NotNull(await work.ReadAsync(second.Reference, "drammen", default));
        Assert.NotNull(await work.ReadAsync(first.Reference, "drammen", default));

        (exit, output) = await RunAsync(settings, "list");
        Assert.Equal(0, exit);
        Assert.Equal(3, output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task What_stands_under_a_key_that_is_gone_is_told_and_left_as_it_is()
    {
        var folder = TestHost.NewFolder();
        string[] settings = ["--OMBUDGUIDE_DATA", folder];
        await using (var host = await TestHost.StartAsync(folder)) await OpenAsync(host.Services.GetRequiredService<CaseDesk>(), 1);
        var key = Assert.Single(Directory.GetFiles(Path.Combine(folder, "keys"), "key-*.xml"));
        File.Move(key, Path.Combine(folder, "away.xml"));
        Assert.Equal(1, (await RunAsync(settings, "list")).Exit);
        Assert.Equal(1, (await RunAsync(settings, "reseal")).Exit);
        File.Move(Path.Combine(folder, "away.xml"), key);
        Assert.Equal(0, (await RunAsync(settings, "reseal")).Exit);
        await using (var opened = await BotHost.OpenAsync(settings, default))
            Assert.Equal((1, 1), await opened.Services.GetRequiredService<CaseStore>().CountReadableAsync(default));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_column_of_bytes_is_known_to_be_encrypted_by_the_key_ring_or_not()
    {
        await using var empty = await EmptyDatabase.OfAsync("SQLite");
        await Migrations.ApplyAsync(empty.Database, TimeProvider.System);
        var columns = await empty.Database.ReadAsync(connection => connection.QueryAsync<string>(
            "SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type = 'bytea'"));
        Assert.Equal(
            SealedColumns.All.Select(each => $"{each.Table}.{each.Column}").Concat(SealedColumns.NotSealed).Order(StringComparer.Ordinal),
            columns.Order(StringComparer.Ordinal));
    }

    private static Task<CaseReceipt> OpenAsync(CaseDesk desk, int number) => desk.OpenAsync(SampleCase.Draft(), $"k/{number}");

    /// <summary>The key that another process over the same folder encrypts under.</summary>
    private static async Task<Guid> NewestAsync(TestHost host, EmptyDatabase empty)
    {
        await using var other = BotHost.Create(["--OMBUDGUIDE_DATA", host.Folder, .. empty.Settings]);
        return other.Services.GetRequiredService<Resealing>().Newest;
    }

    /// <summary>Begins to encrypt anew, and ends in the middle of the cases, as a process does that is killed.</summary>
    private static async Task BreakOffAsync(string[] settings)
    {
        await using var other = await BotHost.OpenAsync(settings, default);
        using var end = new CancellationTokenSource();
        var resealing = other.Services.GetRequiredService<Resealing>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => resealing.RunAsync(
            done =>
            {
                if (done.StartsWith("cases.", StringComparison.Ordinal)) end.Cancel();
            },
            end.Token));
    }

    /// <summary>The columns that have something under a key.</summary>
    private static async Task<IReadOnlyList<string>> UnderAsync(TestHost host, Guid key)
    {
        var found = new List<string>();
        foreach (var column in SealedColumns.All)
        {
            var all = await host.Services.GetRequiredService<IDatabase>().ReadAsync(connection => connection.QueryAsync<byte[]?>($"SELECT {column.Column} FROM {column.Table}"));
            if (all.Any(each => each is not null && KeyId.Of(each) == key)) found.Add($"{column.Table}.{column.Column}");
        }

        return found;
    }

    private static async Task<(int Exit, string Output)> RunAsync(string[] settings, string what)
    {
        await using var output = new StringWriter();
        var exit = await KeysCommand.Create(cancellationToken => BotHost.OpenAsync(settings, cancellationToken))
            .Parse([what])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (exit, output.ToString());
    }
}
