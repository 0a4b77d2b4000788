using System.Text;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>An activity set as Direct Line sends it: <c>{"activities":[…],"watermark":"12"}</c>, from bodies that are JSON already.</summary>
internal static class Frame
{
    private static ReadOnlySpan<byte> Beginning => "{\"activities\":["u8;

    public static byte[] Of(IReadOnlyList<byte[]> bodies, long watermark) => Of(bodies, Encoding.ASCII.GetBytes($"],\"watermark\":\"{watermark}\"}}"));

    /// <summary>As the other, where nothing follows later: <c>{"activities":[…]}</c>.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> bodies) => Of(bodies, "]}"u8);

    private static byte[] Of(IReadOnlyList<byte[]> bodies, ReadOnlySpan<byte> end)
    {
        // Made to measure: it is sent, and perhaps to several, without being copied again.
        var frame = new byte[Beginning.Length + bodies.Sum(body => body.Length) + Math.Max(0, bodies.Count - 1) + end.Length];
        Beginning.CopyTo(frame);
        var at = Beginning.Length;
        for (var index = 0; index < bodies.Count; index++)
        {
            if (index > 0) frame[at++] = (byte)',';
            bodies[index].CopyTo(frame, at);
            at += bodies[index].Length;
        }

        end.CopyTo(frame.AsSpan(at));
        return frame;
    }
}
