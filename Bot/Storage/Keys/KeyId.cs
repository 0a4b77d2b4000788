namespace OmbudGuide.Bot.Storage.Keys;

/// <summary>Under which key something was encrypted: it stands in clear at its beginning, after four bytes that are always the same.</summary>
internal static class KeyId
{
    /// <summary>So many bytes of what is stored are enough to read it.</summary>
    public const int Prefix = 20;

    private const int MarkBytes = 4;

    private static ReadOnlySpan<byte> Mark => [0x09, 0xF0, 0xC9, 0xF0];

    /// <summary>Null where it was encrypted in another way, or not at all.</summary>
    public static Guid? Of(ReadOnlySpan<byte> stored) => stored.Length >= Prefix && stored[..MarkBytes].SequenceEqual(Mark) ? new Guid(stored[MarkBytes..Prefix]) : null;
}
