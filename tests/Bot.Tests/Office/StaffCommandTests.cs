using System.CommandLine;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Storage;
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
        Assert.Equal("kari-nordmann\tdrammen\tombud\tKari Nordmann\tpassword", listed.Trim());

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
    [InlineData("--role: 'mayor' is not known. Known are: desk, ombud, administrator", "add", "--municipality", "drammen", "--name", "Kari", "--role", "mayor")]
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

    [Fact]
    public async Task A_reset_gives_another_password_unlocks_and_turns_one_time_codes_off()
    {
        var folder = TestHost.NewFolder();
        var (_, added, _) = await RunAsync(folder, "add", "--municipality", "drammen", "--name", "Kari");
        var first = Password().Match(added).Groups["code"].Value;
        await using (var host = await TestHost.StartAsync(folder))
        {
            var desk = host.Services.GetRequiredService<StaffDesk>();
            var key = await desk.BeginTwoFactorAsync("kari");
            Assert.NotNull(await desk.EnableTwoFactorAsync("kari", OneTimeCode.Of(key!)));
            for (var tried = 0; tried < StaffDesk.MostFailures; tried++) Assert.Null(await desk.LogInAsync("kari", "wrong"));
        }

        var (exit, output, error) = await RunAsync(folder, "reset", "kari");
        Assert.Equal((0, ""), (exit, error));
        var second = Password().Match(output).Groups["code"].Value;
        Assert.NotEqual(first, second);
        await using (var host = await TestHost.StartAsync(folder))
        {
            var desk = host.Services.GetRequiredService<StaffDesk>();
            Assert.Null(await desk.LogInAsync("kari", first));
            Assert.False((await desk.LogInAsync("kari", second))!.HasTwoFactor);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_removed_account_is_gone_and_an_unknown_one_is_told()
    {
        var folder = TestHost.NewFolder();
        await RunAsync(folder, "add", "--municipality", "drammen", "--name", "Kari", "--role", "desk");
        Assert.Contains("\tdesk\t", (await RunAsync(folder, "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(folder, "remove", "kari")).Exit);
        Assert.Equal("", (await RunAsync(folder, "list")).Output);
        foreach (var command in new[] { "remove", "reset" })
        {
            var (exit, _, error) = await RunAsync(folder, command, "kari");
            Assert.Equal(1, exit);
            Assert.Contains("There is no account 'kari'", error, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_account_from_before_identity_keeps_its_password()
    {
        var folder = TestHost.NewFolder();
        await using (var host = await TestHost.StartAsync(folder))
        {
            // As it was written then: of the password in capitals and without hyphens, by the framework's hasher with its own number of rounds.
            var hash = new PasswordHasher<string>().HashPassword("", "7K3M92QX4D8F0ABCHJ1V");
            await host.Services.GetRequiredService<IDatabase>().WriteAsync((connection, transaction) => connection.ExecuteAsync(
                "INSERT INTO staff (login, municipality, name, role, password_hash, stamp, added_on) VALUES ('kari', 'drammen', 'Kari', 'ombud', @hash, 's', '2026-11-22')",
                new { hash },
                transaction));
            var desk = host.Services.GetRequiredService<StaffDesk>();
            Assert.NotNull(await desk.LogInAsync("kari", "7k3m 92qx 4d8f 0abc hj1v"));
            Assert.NotNull(await desk.LogInAsync("kari", "7K3M-92QX-4D8F-0ABC-HJ1V"));
        }

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
