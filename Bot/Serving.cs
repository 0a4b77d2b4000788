using OmbudGuide.Bot.Commands;

namespace OmbudGuide.Bot;

/// <summary>Serves until it is stopped. What keeps it from starting is told in a few lines to whoever starts it, where it is something they can mend.</summary>
public static class Serving
{
    private const int NotStarted = 1;

    /// <returns>The program's exit code: 0 where it served, 1 where it was kept from it.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        WebApplication? host = null;
        var (hasStarted, hasFailed) = (false, false);
        try
        {
            host = BotHost.Create(args, builder =>
            {
                // The framework would tell it all before, each with a trace.
                builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Information && hasStarted);
                builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", level => level >= LogLevel.Information && !hasFailed);
            });
            await host.StartAsync();
        }
        catch (Exception failure) when (StartFailure.Tell(failure) is { } told)
        {
            hasFailed = true;
            if (host is not null) await host.DisposeAsync();
            await error.WriteLineAsync(told);
            return NotStarted;
        }

        await using (host)
        {
            hasStarted = true;
            await host.WaitForShutdownAsync();
        }

        return 0;
    }
}
