using System.CommandLine;
using OmbudGuide.Bot.Commands;
using OmbudGuide.Content;

namespace OmbudGuide.Audit.Tests;

/// <summary>The audit as it is called, on content with a text that nothing shows.</summary>
public sealed class AuditCommandTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ombudguide-audit-").FullName;

    [Fact]
    public async Task A_text_that_no_code_shows_fails_the_audit_by_name()
    {
        AuditedContent.CopyTo(_folder);
        AuditedContent.Plant(_folder, "chat.yaml", "said-by-nobody: \"x\"\n");

        // One municipality on one day is enough to see it, and quicker.
        var (code, output, error) = await RunAsync("audit", "--municipality", "trondheim", "--date", "2026-11-22", "--day-alone", "--content", _folder);

        Assert.Equal("", error);
        Assert.Contains("[text-never-shown] no code shows the text 'chat.said-by-nobody'", output, StringComparison.Ordinal);
        Assert.Contains("1 breach:", output, StringComparison.Ordinal);
        Assert.Contains("ends by another answer to one question", output, StringComparison.Ordinal);
        Assert.Equal(1, code);
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
}
