using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Tests.Cases.Files;
using OmbudGuide.Bot.Tests.Crash;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Backup;

/// <summary>A backup of a host that runs, restored elsewhere. Shows that what was confirmed before it is in it and can be read, and that a spoilt one is refused and leaves nothing.</summary>
public sealed class BackupTest : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ombudguide-backup-").FullName;
    private HostProcess _host = null!;
    private (string Reference, string Secret) _receipt;

    private string Data => Path.Combine(_folder, "data.zip");

    private string Keys => Path.Combine(_folder, "keys.zip");

    private string Elsewhere => Path.Combine(_folder, "elsewhere");

    public async Task InitializeAsync()
    {
        _host = await HostProcess.StartAsync();
        var citizen = await PersistentCitizen.BeginAsync(_host);
        await citizen.UpToConsentAsync();
        await citizen.ConsentAsync();
        await citizen.AnsweredAsync();
        _receipt = await citizen.ReceiptAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_case_confirmed_before_the_backup_of_a_running_host_is_read_where_it_is_restored()
    {
        var file = await AddFileAsync();

        // Others write meanwhile.
        using var stop = new CancellationTokenSource();
        var talking = TalkOnAsync(stop.Token);
        var (exit, output) = await HostProcess.CommandAsync(_host.Folder, "backup", Data, Keys);
        await stop.CancelAsync();
        await talking;
        Assert.True(exit == 0, output);
        Assert.Contains("Cases in it: 1.", output, StringComparison.Ordinal);

        (exit, output) = await HostProcess.CommandAsync(Elsewhere, "restore", Data, Keys);
        Assert.True(exit == 0, output);
        Assert.Contains("All of them can be read, and the log is whole.", output, StringComparison.Ordinal);
        Assert.Contains("Files of cases: 1, and each can be read.", output, StringComparison.Ordinal);
        await using var restored = await BotHost.OpenAsync(["--OMBUDGUIDE_DATA", Elsewhere], CancellationToken.None);
        var (_, read) = (await restored.Services.GetRequiredService<CaseFiles>().FindAsync(CaseReference.Read(_receipt.Reference)!, file, CancellationToken.None))!.Value;
        Assert.Equal(SampleFiles.Pdf(), read);
        Assert.Equal("Kari Nordmann", (await restored.Services.GetRequiredService<CaseDesk>().ReadAsync(_receipt.Reference, _receipt.Secret))!.Sent.Contact.Name);

        // Neither a backup nor a database is ever replaced.
        Assert.Contains("is there already", (await HostProcess.CommandAsync(_host.Folder, "backup", Data, Keys)).Output, StringComparison.Ordinal);
        Assert.Contains("There is a database at", (await HostProcess.CommandAsync(Elsewhere, "restore", Data, Keys)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_is_spoilt_or_has_the_wrong_keys_is_refused_and_leaves_nothing()
    {
        Assert.Equal(0, (await HostProcess.CommandAsync(_host.Folder, "backup", Data, Keys)).Exit);
        var foreign = Path.Combine(_folder, "foreign");
        await (await BotHost.OpenAsync(["--OMBUDGUIDE_DATA", foreign], CancellationToken.None)).DisposeAsync();
        Assert.Contains("no database", (await HostProcess.CommandAsync(Path.Combine(_folder, "empty"), "backup", $"{Data}2", $"{Keys}2")).Output, StringComparison.Ordinal);

        await RefusedAsync(Keys, Keys, "is no backup of OmbudGuide's data");
        await RefusedAsync(Data, Data, "is no file of keys");
        await RefusedAsync(Data, await WithAsync("other-keys.zip", Keys, archive =>
        {
            foreach (var entry in archive.Entries.ToList()) entry.Delete();
            using var other = new StreamWriter(archive.CreateEntry($"key-{Guid.NewGuid()}.xml").Open());
            other.Write("<key/>");
        }), "is of another backup");
        await RefusedAsync(await WithAsync("damaged.zip", Data, archive =>
        {
            using var database = archive.GetEntry("ombudguide.db")!.Open();
            database.Seek(5_000, SeekOrigin.Begin);
            database.WriteByte((byte)'x');
        }), Keys, "is not the one that was backed up");
        await RefusedAsync(await WithAsync("newer.zip", Data, archive => Rewrite(archive, "\"format\": 1", "\"format\": 2")), Keys, "is of form 2");
        await RefusedAsync(await WithAsync("later.zip", Data, archive => Rewrite(archive, "Migrations/", "Migrations/9")), Keys, "is of a newer version");
        await File.WriteAllTextAsync(Path.Combine(_folder, "text.zip"), "nothing");
        await RefusedAsync(Path.Combine(_folder, "text.zip"), Keys, "cannot be read");
    }

    private async Task RefusedAsync(string data, string keys, string why)
    {
        var (exit, output) = await HostProcess.CommandAsync(Elsewhere, "restore", data, keys);
        Assert.Equal(1, exit);
        Assert.Contains(why, output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Elsewhere, "*", SearchOption.AllDirectories));
    }

    private async Task<string> WithAsync(string name, string original, Action<ZipArchive> change)
    {
        var path = Path.Combine(_folder, name);
        File.Copy(original, path);
        await using var archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Update);
        change(archive);
        return path;
    }

    private static void Rewrite(ZipArchive archive, string from, string to)
    {
        string text;
        using (var reader = new StreamReader(archive.GetEntry("manifest.json")!.Open())) text = reader.ReadToEnd();
        Assert.Contains(from, text, StringComparison.Ordinal);
        archive.GetEntry("manifest.json")!.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("manifest.json").Open());
        writer.Write(text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>A file of the citizen's, written beside the host that runs; its id.</summary>
    private async Task<string> AddFileAsync()
    {
        await using var beside = await BotHost.OpenAsync(["--OMBUDGUIDE_DATA", _host.Folder], CancellationToken.None);
        await beside.Services.GetRequiredService<ReceiptKey>().LoadAsync(CancellationToken.None);
        var (work, reference) = (beside.Services.GetRequiredService<CaseWork>(), CaseReference.Read(_receipt.Reference)!);
        var held = (await beside.Services.GetRequiredService<CaseDesk>().ReadAsync(_receipt.Reference, _receipt.Secret))!;
        var file = CheckedFile.Of(SampleFiles.Rules, "vedtak.pdf", SampleFiles.Pdf(), out _)!;
        Assert.Equal((true, null), await work.AddFileAsync(reference, held.Sent.Municipality, file, SampleFiles.Rules.Limits, CaseAuthor.Citizen, CancellationToken.None));
        return (await work.ReadAsync(reference, held.Sent.Municipality, CancellationToken.None))!.Files.Single().Id;
    }

    private async Task TalkOnAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var citizen = await PersistentCitizen.BeginAsync(_host);
            for (var step = 0; step < 4 && !stop.IsCancellationRequested && await citizen.NextAsync() is { } next; step++) await citizen.SayAsync(next);
        }
    }
}
