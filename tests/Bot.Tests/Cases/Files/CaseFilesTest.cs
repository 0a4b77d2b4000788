using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Cases.Files;

/// <summary>The files of a case in storage, on both databases.</summary>
public sealed class CaseFilesTest
{
    private const string Secret = "Hemmelig innhold av et vedtak";

    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari Nordmann");
    private static readonly FileLimits Limits = new(EachBytes: 1_000, CaseBytes: 300, FromCitizen: 2, InCase: 4);

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_file_is_kept_encrypted_given_back_as_it_was_told_of_and_erased_with_its_case(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var receipt = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        var work = host.Services.GetRequiredService<CaseWork>();
        await work.SetStateAsync(receipt.Reference, "drammen", CaseState.WaitingForCitizen, null, Kari, default);

        var sent = SampleFiles.Pdf(Secret);
        Assert.Equal((true, null), await AddAsync(work, receipt, "vedtak.pdf", sent, CaseAuthor.Citizen));
        Assert.Equal((true, null), await AddAsync(work, receipt, "vedtak.pdf", sent, CaseAuthor.Citizen));
        var now = (await work.ReadAsync(receipt.Reference, "drammen", default))!;
        var file = Assert.Single(now.Files);
        Assert.Equal(("vedtak.pdf", "pdf", sent.Length, CaseAuthor.Citizen), (file.Name, file.Kind, file.Size, file.Author));
        Assert.Equal((CaseState.Open, true), (now.State, now.HasNews));
        Assert.Equal("vedtak.pdf", Assert.Single(now.Events, line => line.Kind == CaseEventKind.FileAdded).Text);

        // Nothing of it lies in the clear.
        var (about, content) = await host.Services.GetRequiredService<IDatabase>().ReadAsync(
            connection => connection.QuerySingleAsync<(byte[], byte[])>("SELECT about, content FROM case_files"));
        foreach (var column in new[] { about, content })
        {
            Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(column), StringComparison.Ordinal);
            Assert.DoesNotContain("vedtak.pdf", Encoding.Latin1.GetString(column), StringComparison.Ordinal);
        }

        // Whoever fetches it stands in the log; no other municipality, and no other case, has it.
        var trail = host.Services.GetRequiredService<AuditTrail>();
        Assert.Equal(sent, (await work.FetchFileAsync(receipt.Reference, "drammen", file.Id, Kari, default))!.Value.Content);
        Assert.Equal(("staff:kari", "file-read"), (await trail.ReadAsync("drammen", $"{receipt.Reference}", null, 10, default)).Select(line => (line.Author, line.Action)).First());
        Assert.Null(await work.FetchFileAsync(receipt.Reference, "trondheim", file.Id, Kari, default));
        var other = await desk.OpenAsync(SampleCase.Draft(), "b/1");
        Assert.Null(await work.FetchFileAsync(other.Reference, "drammen", file.Id, Kari, default));
        Assert.True(await work.RemoveFileAsync(other.Reference, "drammen", file.Id, Kari, default));
        Assert.Equal((1, 1), await host.Services.GetRequiredService<CaseFiles>().CountReadableAsync(default));

        Assert.True(await desk.EraseAsync($"{receipt.Reference}", receipt.Secret.Reveal()));
        Assert.Equal(0, await CountAsync(host));
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_case_takes_only_so_many_files_and_so_much(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        var work = host.Services.GetRequiredService<CaseWork>();

        // Many who send at once get no more room than one after the other.
        var faults = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(
            () => AddAsync(work, receipt, $"{number}.txt", Encoding.ASCII.GetBytes($"{number}"), CaseAuthor.Citizen))));
        Assert.Equal(2, faults.Count(each => each.Fault is null));
        Assert.Equal(4, faults.Count(each => each.Fault == FileFault.TooMany));

        Assert.Equal((true, null), await AddAsync(work, receipt, "a.txt", "a"u8.ToArray(), Kari));
        Assert.Equal((true, FileFault.TooMuch), await AddAsync(work, receipt, "b.txt", Encoding.ASCII.GetBytes(new string('b', 298)), Kari));
        Assert.Equal((true, null), await AddAsync(work, receipt, "b.txt", Encoding.ASCII.GetBytes(new string('b', 297)), Kari));
        Assert.Equal((true, FileFault.TooMany), await AddAsync(work, receipt, "c.txt", "c"u8.ToArray(), Kari));
        var now = (await work.ReadAsync(receipt.Reference, "drammen", default))!;
        Assert.Equal(4, now.Files.Count);
        Assert.Equal(4, now.Events.Count(line => line.Kind == CaseEventKind.FileAdded));

        // The ombud's file is not the citizen's to fetch; and what is removed makes room.
        var ours = now.Files.Single(each => each.Name == "b.txt");
        Assert.Null(await work.FetchFileAsync(receipt.Reference, "drammen", ours.Id, CaseAuthor.Citizen, default));
        Assert.True(await work.RemoveFileAsync(receipt.Reference, "drammen", ours.Id, Kari, default));
        Assert.Equal((true, null), await AddAsync(work, receipt, "c.txt", "c"u8.ToArray(), Kari));
        Assert.Equal(4, await CountAsync(host));

        // What changed places with another file is not given out as it.
        await host.Services.GetRequiredService<IDatabase>().WriteAsync((connection, transaction) => connection.ExecuteAsync(
            "UPDATE case_files SET content = (SELECT content FROM case_files WHERE id = @first) WHERE id <> @first", new { first = now.Files[0].Id }, transaction));
        Assert.Equal((4, 1), await host.Services.GetRequiredService<CaseFiles>().CountReadableAsync(default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.FetchFileAsync(receipt.Reference, "drammen", now.Files[1].Id, Kari, default));
    }

    private static Task<(bool Found, FileFault? Fault)> AddAsync(CaseWork work, CaseReceipt receipt, string name, byte[] content, CaseAuthor author) =>
        work.AddFileAsync(receipt.Reference, "drammen", CheckedFile.Of(SampleFiles.Rules, name, content, out _)!, Limits, author, default);

    private static Task<long> CountAsync(TestHost host) => host.Services.GetRequiredService<IDatabase>().ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM case_files"));
}
