using System.CommandLine;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Export;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Cases.Files;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Export;

/// <summary>All of one ombud's data, taken out of a host that runs.</summary>
public sealed class ExportTest
{
    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari");

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task All_of_one_ombuds_cases_are_written_decrypted_and_nothing_of_anothers(string kind)
    {
        await using var empty = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: empty.Settings);
        var (desk, work) = (host.Services.GetRequiredService<CaseDesk>(), host.Services.GetRequiredService<CaseWork>());
        var first = await desk.OpenAsync(SampleCase.Draft(), "e/0");
        for (var number = 1; number < 205; number++) await desk.OpenAsync(SampleCase.Draft(words: $"Sak {number}"), $"e/{number}");
        await desk.OpenAsync(SampleCase.Draft("trondheim", "Noe annet"), "e/elsewhere");
        await work.NoteAsync(first.Reference, "drammen", "Ringte, ingen svarte.", Kari, default);
        await work.OverrideAsync((await work.ReadAsync(first.Reference, "drammen", default))!.Opened, CorrectedPart.Verdict, "outside", "Det gjelder staten.", Kari, default);
        var letter = SampleFiles.Pdf("avslaget");
        await work.AddFileAsync(first.Reference, "drammen", CheckedFile.Of(SampleFiles.Rules, "avslag.pdf", letter, out _)!, SampleFiles.Rules.Limits, Kari, default);
        var erased = await desk.OpenAsync(SampleCase.Draft(words: "Skal bort"), "e/erased");
        await desk.EraseAsync($"{erased.Reference}", erased.Secret.Reveal());
        string[] settings = ["--OMBUDGUIDE_DATA", host.Folder, .. empty.Settings];
        var folder = Path.Combine(host.Folder, "taken-out");

        var (exit, output) = await RunAsync(settings, "--municipality", "drammen", "--to", folder);
        Assert.True(exit == 0, output);
        Assert.Contains("This is personal data, not encrypted.", output, StringComparison.Ordinal);
        var cases = Read(Path.Combine(folder, "cases.json"));
        Assert.Equal(205, cases.GetArrayLength());
        var written = cases.EnumerateArray().Single(each => each.GetProperty("reference").GetString() == $"{first.Reference}");
        Assert.Equal(("Kari Nordmann", SampleCase.Words), (
            written.GetProperty("sent").GetProperty("contact").GetProperty("name").GetString(), written.GetProperty("sent").GetProperty("ownWords").GetString()));
        Assert.Equal("Ringte, ingen svarte.", written.GetProperty("events")[0].GetProperty("text").GetString());
        Assert.Equal("Det gjelder staten.", written.GetProperty("overrides")[0].GetProperty("override").GetProperty("reason").GetString());
        Assert.Equal("boligkontoret", written.GetProperty("areas")[0].GetString());
        var file = written.GetProperty("files")[0];
        Assert.Equal("avslag.pdf", file.GetProperty("name").GetString());
        Assert.Equal(letter, await File.ReadAllBytesAsync(Path.Combine(folder, file.GetProperty("path").GetString()!)));
        Assert.Equal(1, Read(Path.Combine(folder, "erased.json")).GetArrayLength());
        Assert.Equal("exported", Read(Path.Combine(folder, "log.json"))[0].GetProperty("action").GetString());
        var all = string.Concat(Directory.GetFiles(folder).Select(File.ReadAllText));
        Assert.DoesNotContain("Noe annet", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Skal bort", all, StringComparison.Ordinal);
        foreach (var part in Read(Path.Combine(folder, "manifest.json")).GetProperty("parts").EnumerateArray())
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, part.GetProperty("name").GetString()!));
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), part.GetProperty("sha256").GetString());
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "cases.json")));
        }

        Assert.Contains("there is something at", (await RunAsync(settings, "--municipality", "drammen", "--to", folder)).Output, StringComparison.Ordinal);
        var packed = Path.Combine(host.Folder, "taken-out.zip");
        Assert.Equal(0, (await RunAsync(settings, "--municipality", "drammen", "--to", packed)).Exit);
        await using var archive = await ZipFile.OpenReadAsync(packed);
        Assert.Equal(["cases.json", "erased.json", "notices.json", "log.json", file.GetProperty("path").GetString()!, "manifest.json"], archive.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task Without_a_place_or_of_an_unknown_municipality_nothing_is_written()
    {
        var folder = TestHost.NewFolder();
        string[] settings = ["--OMBUDGUIDE_DATA", folder];
        var (exit, output) = await RunAsync(settings, "--municipality", "drammen");
        Assert.Equal(1, exit);
        Assert.Contains("Say where with --to", output, StringComparison.Ordinal);
        (exit, output) = await RunAsync(settings, "--municipality", "oslo", "--to", Path.Combine(folder, "x"));
        Assert.Equal(1, exit);
        Assert.Contains("Known are: ", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "x")));
        Directory.Delete(folder, recursive: true);
    }

    private static JsonElement Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    private static async Task<(int Exit, string Output)> RunAsync(string[] settings, params string[] arguments)
    {
        await using var output = new StringWriter();
        var exit = await ExportCommand.Create(cancellationToken => BotHost.OpenAsync(settings, cancellationToken))
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output });
        return (exit, output.ToString());
    }
}
