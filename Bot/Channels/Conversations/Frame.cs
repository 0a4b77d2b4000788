using System.Text;

namespace OmbudGuide.Bot.Channels.Conversations;

/// <summary>An activity set as Direct Line sends it: <c>{"activities":[…],"watermark":"12"}</c>, from bodies that are JSON already.</summary>
internal static class Frame
{
    public static byte[] Of(IEnumerable<byte[]> bodies, long watermark)
    {
        using var frame = Begin(bodies);
        frame.Write(",\"watermark\":\""u8);
        frame.Write(Encoding.ASCII.GetBytes(watermark.ToString()));
        frame.Write("\"}"u8);
        return frame.ToArray();
    }

    /// <summary>As the other, where nothing follows later: <c>{"activities":[…]}</c>.</summary>
    public static byte[] Of(IEnumerable<byte[]> bodies)
    {
        using var frame = Begin(bodies);
        frame.WriteByte((byte)'}');
        return frame.ToArray();
    }

    private static MemoryStream Begin(IEnumerable<byte[]> bodies)
    {
        var frame = new MemoryStream();
        frame.Write("{\"activities\":["u8);
        var first = true;
        foreach (var body in bodies)
        {
            if (!first) frame.WriteByte((byte)',');
            first = false;
            frame.Write(body);
        }

        frame.WriteByte((byte)']');
        return frame;
    }
}
