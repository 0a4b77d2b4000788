using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Channels.Http;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>The form that the client uploads: the part <c>activity</c> is itself a file among the form's files.</summary>
internal static class UploadForm
{
    private const string ActivityPart = "activity";

    /// <summary>The activity and the number of other files, or what is wrong.</summary>
    public static async Task<(Activity? Activity, int Files, IResult? Problem)> ReadAsync(
        HttpRequest request, long mostBytes, long mostActivityBytes, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return (null, 0, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "The body is no form.", "Send multipart/form-data."));
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = mostBytes;
        try
        {
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = mostBytes, ValueCountLimit = 16 }, cancellationToken);
            if (form.Files.GetFile(ActivityPart) is not { } part || part.Length > mostActivityBytes)
                return (null, 0, Problems.Field(ActivityPart, $"Send the activity as a part named 'activity', of at most {mostActivityBytes} bytes."));
            var content = new byte[part.Length];
            await using (var stream = part.OpenReadStream()) await stream.ReadExactlyAsync(content, cancellationToken);
            var activity = JsonBody.Parse(content, ActivityJson.Default.Activity);
            return activity is null
                ? (null, 0, Problems.Field(ActivityPart, "The activity is null. Send a JSON object."))
                : (activity, form.Files.Count - 1, null);
        }
        catch (JsonException malformed)
        {
            return (null, 0, JsonBody.Malformed(malformed));
        }
        catch (BadHttpRequestException refused)
        {
            return (null, 0, JsonBody.Refused(refused, mostBytes));
        }
        catch (InvalidDataException)
        {
            return (null, 0, Problems.Of(StatusCodes.Status413PayloadTooLarge, "The form is too large or broken.", $"Send at most {mostBytes} bytes."));
        }
    }
}
