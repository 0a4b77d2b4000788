using System.CommandLine;
using OmbudGuide.Bot.Commands;
using OmbudGuide.Content;

namespace OmbudGuide.Audit.Tests;

/// <summary>The audit as it is called, on content with a text that nothing shows.</summary>
public sealed class AuditCommandTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ombudguide-audit-").FullName;

    [Fact]
    public async Task A_text_that_is_never_shown_fails_the_audit_by_name()
    {
        // One municipality is enough to see it, and quicker.
        Copy(ContentLibrary.DefaultFolder, _folder);
        foreach (var other in Directory.EnumerateFiles(_folder, "mandate.yaml", SearchOption.AllDirectories).Select(Path.GetDirectoryName).Where(each => Path.GetFileName(each) != "trondheim"))
        {
            Directory.Delete(other!, recursive: true);
        }

        foreach (var findings in Directory.EnumerateFiles(Path.Combine(_folder, "texts"), "findings.yaml", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(findings, (await File.ReadAllTextAsync(findings)).Replace("\nnote:\n", "\nnote:\n  said-by-nobody: \"x\"\n", StringComparison.Ordinal));
        }

        var (code, output, error) = await RunAsync("audit", "--date", "2026-11-22", "--content", _folder);

        Assert.Equal("", error);
        Assert.Equal(1, code);
        Assert.Contains("[text-never-shown] the text 'findings.note.said-by-nobody' is not shown anywhere", output, StringComparison.Ordinal);
        Assert.Contains("questions", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit", "--municipality", "nowhere", "--municipality: 'nowhere' is not known. Known are: ")]
    [InlineData("audit", "--date", "soon", "--date: 'soon' is no day. Expected one such as ")]
    [InlineData("routes", "--municipality", "nowhere", "--municipality: 'nowhere' is not known. Known are: ")]
    public async Task What_cannot_be_audited_is_refused_in_words(string command, string option, string value, string said)
    {
        var (code, output, error) = await RunAsync(command, option, value);

        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.StartsWith(said, error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }

    private static void Copy(string from, string to)
    {
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }
}
