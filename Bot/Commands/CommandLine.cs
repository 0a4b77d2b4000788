using System.CommandLine;
using OmbudGuide.Bot.Audit;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Backup;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Export;
using OmbudGuide.Bot.Impact;
using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Rulebook;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Statistics.Report;
using OmbudGuide.Bot.Storage.Keys;

namespace OmbudGuide.Bot.Commands;

/// <summary>
/// What the program does: without a command it serves; with one it does that and ends. Every command is registered here.
/// </summary>
public static class CommandLine
{
    private const int Failed = 1;
    private const int NotUnderstood = 2;

    private static readonly string[] Help = ["--help", "-h", "-?", "/?", "--version"];

    /// <summary>All commands, each with its options; the help of the program is made of them.</summary>
    public static RootCommand Create() => new("Guidance for citizens, and what belongs to running it. Without a command it serves, by default on http://localhost:3978; settings such as --urls are told in the README.")
    {
        AuditCommand.Create(LocalClock.In(null).Today),
        AuditLogCommand.Create(cancellationToken => BotHost.OpenAsync([], cancellationToken)),
        BackupCommand.Backup(() => BotHost.Create([])),
        ContentCommand.Create(),
        ExportCommand.Create(cancellationToken => BotHost.OpenAsync([], cancellationToken)),
        ImpactCommand.Create(LocalClock.In(null).Today),
        KeysCommand.Create(cancellationToken => BotHost.OpenAsync([], cancellationToken)),
        OverridesCommand.Create(cancellationToken => BotHost.OpenAsync([], cancellationToken)),
        ReportCommand.Create(cancellationToken => BotHost.OpenAsync([], cancellationToken)),
        BackupCommand.Restore(() => BotHost.Create([]), cancellationToken => BotHost.OpenAsync([], cancellationToken)),
        RetentionCommand.Create(cancellationToken => BotHost.OpenAsync([], cancellationToken)),
        RoutesCommand.Create(LocalClock.In(null).Today),
        RulebookCommand.Create(LocalClock.In(null).Today),
        StaffCommand.Create(cancellationToken => BotHost.OpenAsync([], cancellationToken)),
    };

    /// <summary>Whether the arguments ask for a command, or for help; else they are settings of the host.</summary>
    public static bool Asks(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args is [var first, ..] && (Help.Contains(first, StringComparer.Ordinal) || !first.StartsWith('-'));
    }

    /// <summary>Does what is asked. Exit code 0 where it is done, 1 where it found something wrong, 2 where there is no such command.</summary>
    /// <param name="console">Where to write; null for the program's own output.</param>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? console = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(args);
        console ??= new InvocationConfiguration();
        var root = Create();
        if (args is [var name, ..] && !Help.Contains(name, StringComparer.Ordinal) && !root.Subcommands.Any(command => command.Name == name))
        {
            await console.Error.WriteLineAsync(Unknown(name, root));
            return NotUnderstood;
        }

        console.EnableDefaultExceptionHandler = false;
        try
        {
            return await root.Parse(args).InvokeAsync(console, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
        catch (Exception failure)
        {
            await console.Error.WriteLineAsync(StartFailure.Tell(failure) ?? failure.ToString());
            return Failed;
        }
    }

    private static string Unknown(string name, RootCommand root)
    {
        var names = root.Subcommands.Select(command => command.Name).ToList();
        var meant = Content.Nearest.To(name, names) is { } near ? $" Did you mean '{near}'?" : "";
        var width = names.Max(each => each.Length);
        return $"There is no command '{name}'.{meant} There is:{Environment.NewLine}"
            + string.Join(Environment.NewLine, root.Subcommands.Select(command => $"  {command.Name.PadRight(width)}  {command.Description}"))
            + $"{Environment.NewLine}--help tells more; without a command the program serves.";
    }
}
