using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OmbudGuide.Bot.Channels.Activities;

/// <summary>
/// A buffer of one thread's for JSON, and a writer to it, used again and again: a turn writes some kilobytes, and a new buffer would grow to them in steps,
/// each a copy of the one before. What was written is wiped when it has been taken.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A writer to memory holds nothing to dispose of, and a thread does not say when it ends.")]
internal sealed class JsonBuffer
{
    /// <summary>A buffer that had to hold more is not used again.</summary>
    private const int MostKept = 128 * 1024;

    private const int Beginning = 8 * 1024;

    private readonly JsonWriterOptions _options;
    private ArrayBufferWriter<byte> _written;
    private Utf8JsonWriter _json;

    public JsonBuffer(JsonWriterOptions options)
    {
        (_options, _written) = (options, new ArrayBufferWriter<byte>(Beginning));
        _json = new Utf8JsonWriter(_written, options);
    }

    /// <summary>The writer, with nothing written; what an exception left of the time before is gone.</summary>
    public Utf8JsonWriter Begin()
    {
        if (_written.Capacity > MostKept)
        {
            _json.Dispose();
            _written = new ArrayBufferWriter<byte>(Beginning);
            _json = new Utf8JsonWriter(_written, _options);
        }

        _written.Clear();
        _json.Reset();
        return _json;
    }

    /// <summary>A comma between two values that stand in no array.</summary>
    public void Comma()
    {
        _json.Flush();
        _written.Write(","u8);
        _json.Reset();
    }

    /// <summary>A copy of what was written since <see cref="Begin"/>.</summary>
    public byte[] Take()
    {
        _json.Flush();
        var bytes = _written.WrittenSpan.ToArray();
        _written.Clear();
        return bytes;
    }
}
