using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Commands;

/// <summary>What keeps the program from its work and can be mended by whoever runs it: what, where, and what to do.</summary>
internal static class StartFailure
{
    /// <summary>In a few lines; null where the failure is one of the program itself, of which only a trace tells.</summary>
    public static string? Tell(Exception failure) => failure switch
    {
        ContentException faulty => $"{faulty.Message}{Environment.NewLine}Mend the content and start again; 'content check' looks for faults without starting.",
        SettingException wrong => wrong.Message,
        IOException { InnerException: AddressInUseException } taken =>
            $"{Sentence(taken.Message)} Perhaps OmbudGuide runs already: end it, or start with another address, such as --urls http://localhost:3979.",
        SocketException refused => $"The host cannot listen: {Sentence(refused.Message)} Start with another address, such as --urls http://localhost:3979.",
        PostgresException refused => $"PostgreSQL refuses: {Sentence(refused.MessageText)} Look at ConnectionStrings:OmbudGuide.",
        NpgsqlException unreachable =>
            $"The database does not answer: {Sentence(unreachable.Message)} See that PostgreSQL runs, and that ConnectionStrings:OmbudGuide names its host and port.",
        SqliteException unusable =>
            $"The embedded database cannot be used: {Sentence(unusable.Message)} See that the data folder can be written to and its disk is not full, and that no other program holds it.",
        _ => null,
    };

    private static string Sentence(string message) => message.EndsWith('.') ? message : $"{message}.";
}
