using System.CommandLine;
using OmbudGuide.Bot.Commands;
using OmbudGuide.Bot.Tests.Library;

namespace OmbudGuide.Bot.Tests.Commands;

public sealed class CommandLineTest
{
    [Fact]
    public async Task Help_lists_every_command()
    {
        var (exit, output, _) = await RunAsync("--help");
        Assert.Equal(0, exit);
        Assert.All(CommandLine.Create().Subcommands, command => Assert.Contains($"{command.Name} ", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_that_there_is_not_is_told_kindly_with_those_that_there_are()
    {
        var (exit, _, error) = await RunAsync("contnet", "check");
        Assert.Equal(2, exit);
        Assert.Contains("There is no command 'contnet'. Did you mean 'content'?", error, StringComparison.Ordinal);
        Assert.Contains("staff", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_is_no_command_and_a_misspelt_part_of_one_is_named()
    {
        Assert.False(CommandLine.Asks(["--urls", "http://localhost:1"]));
        Assert.False(CommandLine.Asks([]));
        Assert.True(CommandLine.Asks(["content", "check"]));
        var (exit, _, error) = await RunAsync("content", "chekc");
        Assert.NotEqual(0, exit);
        Assert.Contains("chekc", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_without_faults_is_checked_with_exit_code_0()
    {
        using var content = new ContentCopy();
        var (exit, output, error) = await RunAsync("content", "check", content.Folder);
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith($"No faults in {content.Folder}", output, StringComparison.Ordinal);
        Assert.Contains("Drammen", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_the_content_is_told_by_file_line_and_what_was_expected()
    {
        using var content = new ContentCopy();
        content.Change("no/drammen/mandate.yaml", "age-limit: {length: P1Y,", "age-limit: {lenght: P1Y,");
        content.Change("texts/en/rules.yaml", "CasesOlderThanTheAgeLimit:", "CasesOlderThanTheAgeLimits:");
        var (exit, _, error) = await RunAsync("content", "check", content.Folder);
        Assert.Equal(1, exit);
        Assert.Matches(@"no/drammen/mandate\.yaml:\d+:\d+: unknown key 'lenght'", error);
        Assert.Contains("Mend them and check again.", error, StringComparison.Ordinal);
    }

    internal static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.RunAsync(command, new InvocationConfiguration { Output = output, Error = error });
        return (exit, output.ToString(), error.ToString());
    }
}
