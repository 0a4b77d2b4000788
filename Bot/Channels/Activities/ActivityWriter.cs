using System.Buffers;
using System.Text.Json;

namespace OmbudGuide.Bot.Channels.Activities;

/// <summary>Activities as JSON for what is stored and shown.</summary>
internal static class ActivityWriter
{
    /// <summary>The activities' JSON, with commas between them; at least one.</summary>
    public static byte[] Write(IReadOnlyList<Activity> activities)
    {
        if (activities.Count == 1) return JsonSerializer.SerializeToUtf8Bytes(activities[0], ActivityJson.Readable.Activity);
        var written = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = ActivityJson.Readable.Options.Encoder, SkipValidation = true });
        for (var index = 0; index < activities.Count; index++)
        {
            if (index > 0)
            {
                json.Flush();
                written.Write(","u8);
                json.Reset();
            }

            JsonSerializer.Serialize(json, activities[index], ActivityJson.Readable.Activity);
        }

        json.Flush();
        return written.WrittenSpan.ToArray();
    }
}
