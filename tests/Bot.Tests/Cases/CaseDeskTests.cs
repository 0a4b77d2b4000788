using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Cases;

public sealed class CaseDeskTests
{
    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_case_is_opened_once_however_often_and_however_close_together_send_arrives(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var draft = SampleCase.Draft();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => desk.OpenAsync(draft, "conversation-1/1"))));

        Assert.Single(receipts.Select(receipt => receipt.Reference).Distinct());
        Assert.Single(receipts.Select(receipt => receipt.Secret.Reveal()).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await CountAsync(host, "cases"));
        Assert.Equal(2, await CountAsync(host, "case_categories"));
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task What_is_read_with_the_receipt_is_what_was_sent(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var draft = SampleCase.Draft();
        var receipt = await desk.OpenAsync(draft, "a/1");

        var read = await desk.ReadAsync($" {receipt.Reference} ".ToLowerInvariant(), receipt.Secret.Reveal().Replace("-", "", StringComparison.Ordinal));

        Assert.NotNull(read);
        Assert.Equal(CaseState.New, read.State);
        Assert.Equivalent(draft, read.Sent, strict: true);
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_wrong_secret_is_refused_as_fast_for_a_case_that_is_there_as_for_one_that_is_not(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var receipt = await desk.OpenAsync(SampleCase.Draft(words: new string('å', 2_000_000)), "a/1");
        var other = await desk.OpenAsync(SampleCase.Draft(), "b/1");
        Assert.True(await desk.EraseAsync($"{other.Reference}", other.Secret.Reveal()));

        // In turns, so that whatever else the machine does falls on both alike.
        var (there, notThere) = (new List<long>(), new List<long>());
        for (var round = 0; round < 200; round++)
        {
            there.Add(await TicksAsync(receipt.Reference));
            notThere.Add(await TicksAsync(other.Reference));
        }

        var ratio = (double)Median(there) / Median(notThere);
        Assert.True(ratio is > 0.5 and < 2, $"A case that is there takes {ratio:F2} times as long as one that is not.");

        async Task<long> TicksAsync(CaseReference reference)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Assert.Null(await desk.ReadAsync($"{reference}", other.Secret.Reveal()));
            return System.Diagnostics.Stopwatch.GetTimestamp() - start;
        }
    }

    [Fact]
    public async Task A_receipt_is_the_same_again_after_the_host_has_been_restarted()
    {
        var folder = TestHost.NewFolder();
        var before = await TestHost.StartAsync(folder);
        var first = await before.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        await before.StopAsync();

        await using var after = await TestHost.StartAsync(folder);
        var again = await after.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(words: "Noe annet."), "a/1");

        Assert.Equal((first.Reference, first.Secret.Reveal()), (again.Reference, again.Secret.Reveal()));
        var read = await after.Services.GetRequiredService<CaseDesk>().ReadAsync($"{again.Reference}", again.Secret.Reveal());
        Assert.Equal(SampleCase.Words, read!.Sent.OwnWords);
        await after.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_cases_of_one_conversation_get_receipts_of_their_own()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var first = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        var second = await desk.OpenAsync(SampleCase.Draft(), "a/2");
        Assert.NotEqual(first.Reference, second.Reference);
        Assert.NotEqual(first.Secret.Reveal(), second.Secret.Reveal());
        Assert.Null(await desk.ReadAsync($"{first.Reference}", second.Secret.Reveal()));
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_turn_that_is_undone_opens_no_case_and_the_next_gives_the_receipt_that_was_promised(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var promised = await desk.PrepareAsync(SampleCase.Draft(), "a/1");

        await Assert.ThrowsAsync<TimeoutException>(() => host.Services.GetRequiredService<IDatabase>().WriteAsync(async (connection, transaction) =>
        {
            await promised.WriteAsync(connection, transaction);
            throw new TimeoutException();
        }));

        Assert.Null(await desk.ReadAsync($"{promised.Receipt.Reference}", promised.Receipt.Secret.Reveal()));
        var opened = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        Assert.Equal(promised.Receipt.Reference, opened.Reference);
        Assert.Equal(1, await CountAsync(host, "cases"));
    }

    [Fact]
    public async Task A_reference_that_is_taken_is_passed_over()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var key = host.Services.GetRequiredService<ReceiptKey>();
        var database = host.Services.GetRequiredService<IDatabase>();
        await desk.OpenAsync(SampleCase.Draft(), "a/1");
        await database.WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM case_categories; DELETE FROM case_tasks; DELETE FROM case_words; DELETE FROM case_contacts; UPDATE cases SET reference = @taken", new { taken = $"{key.ReferenceOf("b/1", 0)}" }, transaction));

        var receipt = await desk.OpenAsync(SampleCase.Draft(), "b/1");

        Assert.Equal(key.ReferenceOf("b/1", 1), receipt.Reference);
        Assert.Equal(receipt.Reference, (await desk.OpenAsync(SampleCase.Draft(), "b/1")).Reference);
        Assert.Equal(2, await CountAsync(host, "cases"));
    }

    [Fact]
    public async Task Nothing_that_the_citizen_said_and_no_secret_lies_readable_in_the_files()
    {
        await using var host = await TestHost.StartAsync();
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "conversation-77/1");
        var secret = receipt.Secret.Reveal();

        var files = Directory.GetFiles(host.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, file => Holds(file, $"{receipt.Reference}"));
        foreach (var personal in new[] { "kommunal bolig", "32 04 00 00", "Kari Nordmann", "within", "conversation-77", secret, secret.Replace("-", "", StringComparison.Ordinal) })
            Assert.DoesNotContain(files, file => Holds(file, personal));
        Assert.DoesNotContain(secret, host.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("bolig", host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_moved_to_another_case_is_not_shown()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var first = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        var second = await desk.OpenAsync(SampleCase.Draft(words: "En annens ord."), "b/1");
        await host.Services.GetRequiredService<IDatabase>().WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "UPDATE cases SET document = (SELECT document FROM cases WHERE reference = @second) WHERE reference = @first",
            new { first = $"{first.Reference}", second = $"{second.Reference}" },
            transaction));
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.ReadAsync($"{first.Reference}", first.Secret.Reveal()));
    }

    private static bool Holds(string file, string text)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var read = new MemoryStream();
        open.CopyTo(read);
        return Encoding.UTF8.GetString(read.ToArray()).Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<int> CountAsync(TestHost host, string table) => host.Services.GetRequiredService<IDatabase>().ReadAsync(
        connection => connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {table}"));

    private static long Median(List<long> values) => values.Order().ElementAt(values.Count / 2);
}
