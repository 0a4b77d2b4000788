using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using OmbudGuide.Bot.Commands;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Library;

namespace OmbudGuide.Bot.Tests.Commands;

/// <summary>What keeps the host from starting is told in a line or two, without a trace, and the program ends with exit code 1.</summary>
public sealed class StartFailureTest
{
    [Fact]
    public async Task A_port_that_is_taken_is_told_with_what_to_do()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        var folder = TestHost.NewFolder();

        var (exit, output) = await HostProcess.CommandAsync(folder, "--urls", address);

        Assert.Equal(1, exit);
        var told = output.TrimEnd().Split('\n')[^1];
        Assert.StartsWith($"Failed to bind to address {address}: address already in use. Perhaps OmbudGuide runs already", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("shutting down", output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("--urls", "hello", "--urls has 'hello', which is no address. Write one such as http://localhost:3978.")]
    [InlineData("--TimeZone", "Nowhere", "TimeZone is 'Nowhere', which this machine does not know. Write one such as Europe/Oslo, or leave it out.")]
    [InlineData("--OMBUDGUIDE_KEYS", "/dev/null", "'/dev/null' cannot be used as a folder: ")]
    [InlineData("--ConnectionStrings:OmbudGuide", "Server=x", "ConnectionStrings:OmbudGuide must begin with 'Host='")]
    [InlineData("--ConnectionStrings:OmbudGuide", "Host=127.0.0.1;Port=1;Username=x", "The database does not answer: ")]
    public async Task A_setting_that_does_not_fit_is_named(string setting, string value, string told)
    {
        var folder = TestHost.NewFolder();
        using var error = new StringWriter();
        Assert.Equal(1, await Serving.RunAsync(["--OMBUDGUIDE_DATA", folder, setting, value], error));
        Assert.StartsWith(told, error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_database_file_that_is_none_is_told_and_left_as_it_is()
    {
        var folder = TestHost.NewFolder();
        var file = Path.Combine(folder, "ombudguide.db");
        var bytes = Enumerable.Range(0, 9_000).Select(each => (byte)(each * 7)).ToArray();
        await File.WriteAllBytesAsync(file, bytes);
        using var error = new StringWriter();
        Assert.Equal(1, await Serving.RunAsync(["--OMBUDGUIDE_DATA", folder], error));
        Assert.StartsWith("The embedded database cannot be used: ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Faults_in_the_content_are_told_by_file_and_line()
    {
        using var content = new ContentCopy();
        content.Change("no/drammen/mandate.yaml", "age-limit: {length: P1Y,", "age-limit: {lenght: P1Y,");
        var folder = TestHost.NewFolder();
        using var error = new StringWriter();
        Assert.Equal(1, await Serving.RunAsync(["--OMBUDGUIDE_DATA", folder, .. content.Settings], error));
        Assert.Matches(@"no/drammen/mandate\.yaml:\d+:\d+: unknown key 'lenght'", error.ToString());
        Assert.Contains("Mend the content and start again", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_failure_of_the_program_itself_is_not_explained_away()
    {
        Assert.Null(StartFailure.Tell(new InvalidOperationException("inner workings")));
        Assert.Null(StartFailure.Tell(new SqliteException("no such table: cases", SQLitePCL.raw.SQLITE_ERROR)));
        Assert.Null(StartFailure.Tell(new PostgresException("relation \"cases\" does not exist", "ERROR", "ERROR", PostgresErrorCodes.UndefinedTable)));
        Assert.StartsWith("PostgreSQL refuses: no such database.", StartFailure.Tell(
            new PostgresException("no such database", "FATAL", "FATAL", PostgresErrorCodes.InvalidCatalogName)), StringComparison.Ordinal);
    }
}
