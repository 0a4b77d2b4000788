using System.CommandLine;
using System.Text.RegularExpressions;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Tests.Hosting;

namespace OmbudGuide.Bot.Tests.Office;

public sealed partial class StaffCommandTests
{
    [Fact]
    public async Task An_added_account_gets_a_password_that_is_printed_once_and_works()
    {
        var folder = TestHost.NewFolder();
        var (exit, output, error) = await RunAsync(folder, "add", "--municipality", "drammen", "--name", "Kari Nordmann");
        Assert.Equal((0, ""), (exit, error));
        var password = Assert.Single(Password().Matches(output)).Groups["code"].Value;
        Assert.Contains("kari-nordmann", output, StringComparison.Ordinal);
        var (_, listed, _) = await RunAsync(folder, "list");
        Assert.Equal("kari-nordmann\tdrammen\tombud\tKari Nordmann", listed.Trim());

        await using (var host = await TestHost.StartAsync(folder))
        {
            using var browser = new Browser(host);
            await browser.LogInAsync("kari-nordmann", password);
            Assert.Equal("/office", browser.Answer.RequestMessage!.RequestUri!.AbsolutePath);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Two_of_one_name_get_two_logins()
    {
        var folder = TestHost.NewFolder();
        await RunAsync(folder, "add", "--municipality", "drammen", "--name", "Kari");
        var (_, output, _) = await RunAsync(folder, "add", "--municipality", "drammen", "--name", "Kari");
        Assert.Contains("kari-2", output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("--municipality: 'atlantis' is not known. Known are: ", "add", "--municipality", "atlantis", "--name", "Kari")]
    [InlineData("--role: 'mayor' is not known. Known are: ombud", "add", "--municipality", "drammen", "--name", "Kari", "--role", "mayor")]
    [InlineData("--name: A name has 1 to 100 characters", "add", "--municipality", "drammen", "--name", " ")]
    [InlineData("--municipality", "add", "--name", "Kari")]
    public async Task A_wrong_command_says_what_is_wrong_and_adds_nobody(string said, params string[] command)
    {
        var folder = TestHost.NewFolder();
        var (exit, _, error) = await RunAsync(folder, command);
        Assert.Equal(1, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
        if (said.EndsWith(": ", StringComparison.Ordinal)) Assert.Contains("drammen", error, StringComparison.Ordinal);
        var (_, listed, _) = await RunAsync(folder, "list");
        Assert.Equal("", listed);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string folder, params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await StaffCommand.Create(cancellationToken => BotHost.OpenAsync(["--OMBUDGUIDE_DATA", folder], cancellationToken))
            .Parse(command)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }

    [GeneratedRegex("Password: (?<code>([0-9A-Z]{4}-){4}[0-9A-Z]{4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Password();
}
