using System.Data.Common;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Api;

/// <summary>Whether the host lives, and whether it can serve: content loaded, database answering. Content that was refused does not keep it from serving.</summary>
internal static class Health
{
    private const int MostFaults = 20;

    public static JsonHttpResult<HealthReply> Live() => TypedResults.Json(new HealthReply("live"), ApiJson.Default.HealthReply);

    public static async Task<IResult> ReadyAsync(Editions editions, IDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            var content = Content(editions);
            await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM migrations"), cancellationToken);
            return TypedResults.Json(new HealthReply(content.Refused is null ? "ready" : "degraded", content), ApiJson.Default.HealthReply);
        }
        catch (ContentException)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The content has faults.", "Start the host and read the faults that it names.");
        }
        catch (DbException)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The database does not answer.", "See that it runs and can be reached.");
        }
    }

    private static ContentReply Content(Editions editions) => new(
        editions.Now.Content.Version,
        editions.Refused is { } refused ? new RefusalReply(refused.At, refused.Faults.Count, [.. refused.Faults.Take(MostFaults)]) : null);
}
