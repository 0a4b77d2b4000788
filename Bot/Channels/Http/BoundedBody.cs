using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace OmbudGuide.Bot.Channels.Http;

/// <summary>A request's body of limited size.</summary>
internal static class BoundedBody
{
    /// <summary>
    /// As much of a body that is too large is read away before it is refused: a sender that still writes when the connection ends never reads the answer.
    /// </summary>
    private const long MostReadAway = 4 * 1024 * 1024;

    /// <summary>The body; <c>null</c> where it is longer than <paramref name="mostBytes"/>.</summary>
    /// <exception cref="BadHttpRequestException">The body is not of the length that it claims, comes too slowly, or goes on and on.</exception>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, long mostBytes, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = mostBytes + MostReadAway;
        for (var isTooLong = false; ;)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            isTooLong |= read.Buffer.Length > mostBytes;
            if (read.IsCompleted && !isTooLong)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(isTooLong ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted) return null;
        }
    }
}
