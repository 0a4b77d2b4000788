using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace OmbudGuide.Bot.Channels.Http;

/// <summary>Reads a JSON body of limited size, or says in problem details why it could not be read.</summary>
public static class JsonBody
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Exactly one of the two is given.</summary>
    public static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, long mostBytes, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
            return (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON.", "Send JSON, with Content-Type: application/json."));
        try
        {
            if (await BoundedBody.ReadAsync(request, mostBytes, cancellationToken) is not { } body) return (null, TooLarge(mostBytes));
            var value = Parse(body, type);
            return value is null ? (null, NotAnObject()) : (value, null);
        }
        catch (JsonException malformed)
        {
            return (null, Malformed(malformed));
        }
        catch (BadHttpRequestException refused)
        {
            return (null, Refused(refused, mostBytes));
        }
    }

    /// <summary>Reads the value.</summary>
    /// <exception cref="JsonException">It is no such value; the exception says where.</exception>
    public static T? Parse<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var value = JsonSerializer.Deserialize(json.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json, type);

            // Free-form members are read late; written once, all their texts have been.
            if (value is not null && MayHideHalfACharacter(json)) JsonSerializer.Serialize(Stream.Null, value, type);
            return value;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException("A text holds half a character.", half);
        }
        catch (ArgumentException twice)
        {
            // How the framework reports a free-form object that has a member twice.
            throw new JsonException("A member stands there twice.", twice);
        }
    }

    /// <summary>Only the escape of a surrogate, U+D800 to U+DFFF, or bytes that are no text can.</summary>
    private static bool MayHideHalfACharacter(ReadOnlySpan<byte> json) =>
        json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0 || !Utf8.IsValid(json);

    /// <summary>Where the JSON fails and what was expected there; never what was written there.</summary>
    public static IResult Malformed(JsonException malformed)
    {
        var path = string.IsNullOrEmpty(malformed.Path) ? "$" : malformed.Path;
        return Problems.Field(
            path,
            (malformed.LineNumber is { } line ? $"The JSON cannot be read from line {line + 1}, byte {malformed.BytePositionInLine + 1}. " : "")
            + "Send well-formed JSON: only members that the protocol has, each of the type that it gives, none twice, at most 32 levels deep.");
    }

    public static IResult Refused(BadHttpRequestException refused, long mostBytes) =>
        refused.StatusCode == StatusCodes.Status413PayloadTooLarge
            ? TooLarge(mostBytes)
            : Problems.Of(refused.StatusCode, "The body could not be read.", "Send the whole body, of the length that Content-Length says.");

    private static IResult TooLarge(long mostBytes) =>
        Problems.Of(StatusCodes.Status413PayloadTooLarge, "The body is too large.", $"Send at most {mostBytes} bytes.");

    private static IResult NotAnObject() => Problems.Field("$", "The body is null. Send a JSON object.");
}
