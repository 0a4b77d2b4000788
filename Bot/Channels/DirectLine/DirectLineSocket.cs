using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using OmbudGuide.Bot.Channels.Conversations;

namespace OmbudGuide.Bot.Channels.DirectLine;

/// <summary>One socket of a client. What it sends is read and thrown away: clients send empty frames to see whether it lives.</summary>
internal sealed class DirectLineSocket(WebSocket socket) : IListener, IDisposable
{
    /// <summary>A client this far behind is cut off; it comes back and asks for what it missed.</summary>
    private const int MostFramesBehind = 64;

    /// <summary>Whoever shows a frame hands it to the socket itself, on its own thread, unless the one before is still on its way.</summary>
    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(MostFramesBehind) { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly CancellationTokenSource _end = new();

    public void Show(byte[] frame)
    {
        if (!_frames.Writer.TryWrite(frame)) Close();
    }

    public void Close() => _frames.Writer.TryComplete();

    public void Dispose() => _end.Dispose();

    /// <summary>Sends and listens until either side ends it.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping, _end.Token);
        var sending = SendAsync(stop.Token);
        await ListenAsync(stop.Token);
        Close();
        await _end.CancelAsync();
        await sending;
    }

    private async Task SendAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var frame in _frames.Reader.ReadAllAsync(stop))
                await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, stop);
            if (socket.State == WebSocketState.Open) await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, stop);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1024);
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), stop);
                if (received.MessageType != WebSocketMessageType.Close) continue;
                if (socket.State == WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stop);
                return;
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
