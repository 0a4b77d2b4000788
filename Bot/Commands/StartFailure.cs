using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Commands;

/// <summary>What keeps the program from its work and can be mended by whoever runs it: what, where, and what to do.</summary>
internal static class StartFailure
{
    private static readonly string[] ServerStates = ["08", "28", "3D", "53", "57"];

    private static readonly int[] FileErrors =
    [
        SQLitePCL.raw.SQLITE_PERM, SQLitePCL.raw.SQLITE_BUSY, SQLitePCL.raw.SQLITE_READONLY, SQLitePCL.raw.SQLITE_IOERR, SQLitePCL.raw.SQLITE_CORRUPT,
        SQLitePCL.raw.SQLITE_FULL, SQLitePCL.raw.SQLITE_CANTOPEN, SQLitePCL.raw.SQLITE_NOTADB,
    ];

    /// <summary>In a few lines; null where the failure is one of the program itself, of which only a trace tells.</summary>
    public static string? Tell(Exception failure) => failure switch
    {
        ContentException faulty => $"{faulty.Message}{Environment.NewLine}Mend the content and start again; 'content check' looks for faults without starting.",
        SettingException wrong => wrong.Message,
        IOException { InnerException: AddressInUseException } taken =>
            $"{Sentence(taken.Message)} Perhaps OmbudGuide runs already: end it, or start with another address, such as --urls http://localhost:3979.",
        SocketException refused => $"The host cannot listen: {Sentence(refused.Message)} Start with another address, such as --urls http://localhost:3979.",
        PostgresException { SqlState: var state } refused when IsOfTheServer(state) => $"PostgreSQL refuses: {Sentence(refused.MessageText)} Look at ConnectionStrings:OmbudGuide.",
        NpgsqlException unreachable and not PostgresException =>
            $"The database does not answer: {Sentence(unreachable.Message)} See that PostgreSQL runs, and that ConnectionStrings:OmbudGuide names its host and port.",
        SqliteException unusable when FileErrors.Contains(unusable.SqliteErrorCode) =>
            $"The embedded database cannot be used: {Sentence(unusable.Message)} See that the data folder can be written to and its disk is not full, and that no other program holds it.",
        _ => null,
    };

    /// <summary>Connection, log-in, no such database, resources, and intervention; all else is a fault of a statement.</summary>
    private static bool IsOfTheServer(string state) => ServerStates.Any(kind => state.StartsWith(kind, StringComparison.Ordinal));

    private static string Sentence(string message) => message.EndsWith('.') ? message : $"{message}.";
}
