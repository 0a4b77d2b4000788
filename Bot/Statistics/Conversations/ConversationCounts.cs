using System.Data.Common;
using System.Globalization;
using Dapper;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Statistics.Conversations;

/// <summary>Which way conversations went and where they stopped, by month, beside how contacts at the service desk ended. A count knows nothing of whom it counted.</summary>
internal sealed class ConversationCounts(IDatabase database)
{
    private const string Route = "route";
    private const string Stop = "stop";

    /// <summary>Counts one more, in the transaction that deletes the conversation.</summary>
    /// <param name="day">When something was said last.</param>
    public async Task AddAsync(DbConnection connection, DbTransaction? transaction, string municipality, DateOnly day, ConversationEnd end)
    {
        await AddAsync(connection, transaction, municipality, day, Stop, end.Question is { } question ? $"{Ids.Of(end.Stop)}:{Ids.Of(question)}" : Ids.Of(end.Stop));
        if (end.Route is { } route) await AddAsync(connection, transaction, municipality, day, Route, Ids.Of(route));
    }

    /// <summary>What was counted in the months that a period touches, whole months.</summary>
    public Task<CountedConversations> ReadAsync(string municipality, CountedPeriod period, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var asked = new { municipality, from = Month(period.From), to = Month(period.To) };
            var rows = (await connection.QueryAsync<(string Kind, string Id, long Count)>(
                """
                SELECT kind, id, CAST(SUM(conversations) AS bigint) FROM conversation_counts WHERE municipality = @municipality AND month >= @from AND month <= @to GROUP BY kind, id
                UNION ALL
                SELECT 'desk', result, CAST(SUM(contacts) AS bigint) FROM desk_counts WHERE municipality = @municipality AND month >= @from AND month <= @to GROUP BY result
                """,
                asked)).ToLookup(row => row.Kind, StringComparer.Ordinal);
            return new CountedConversations(Of(Route), Of(Stop), Of("desk"));

            Dictionary<string, int> Of(string kind) => rows[kind].ToDictionary(row => row.Id, row => (int)row.Count, StringComparer.Ordinal);
        },
        cancellationToken);

    private static Task<int> AddAsync(DbConnection connection, DbTransaction? transaction, string municipality, DateOnly day, string kind, string id) => connection.ExecuteAsync(
        """
        INSERT INTO conversation_counts (municipality, month, kind, id, conversations) VALUES (@municipality, @month, @kind, @id, 1)
        ON CONFLICT (municipality, month, kind, id) DO UPDATE SET conversations = conversation_counts.conversations + 1
        """,
        new { municipality, month = Month(day), kind, id },
        transaction);

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>What was counted of conversations, by id.</summary>
/// <param name="Routes">By <see cref="ConversationRoute"/>.</param>
/// <param name="Stops">By <see cref="ConversationStop"/>; at a question with its id after a colon.</param>
/// <param name="Desk">How contacts at the service desk ended.</param>
internal sealed record CountedConversations(IReadOnlyDictionary<string, int> Routes, IReadOnlyDictionary<string, int> Stops, IReadOnlyDictionary<string, int> Desk);
