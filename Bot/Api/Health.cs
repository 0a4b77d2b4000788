using System.Data.Common;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Api;

/// <summary>Whether the host lives, and whether it can serve: content loaded, database answering.</summary>
internal static class Health
{
    public static JsonHttpResult<HealthReply> Live() => TypedResults.Json(new HealthReply("live"), ApiJson.Default.HealthReply);

    public static async Task<IResult> ReadyAsync(IServiceProvider services, IDatabase database, CancellationToken cancellationToken)
    {
        try
        {
            services.GetRequiredService<ContentLibrary>();
            await database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM migrations"), cancellationToken);
            return TypedResults.Json(new HealthReply("ready"), ApiJson.Default.HealthReply);
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
}
