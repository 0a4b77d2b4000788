using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>A server that no library would let be so: it is sent something, and says what a test makes it say, once or twice.</summary>
internal sealed class OddServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private int _connections;

    /// <param name="talk">What is said on one connection.</param>
    public OddServer(Func<StreamReader, Stream, Task> talk)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _running = ListenAsync(talk);
    }

    public int Port { get; }

    /// <summary>How often it has been called.</summary>
    public int Connections => _connections;

    /// <summary>Speaks SMTP, and says everything twice, as one that has lost its way.</summary>
    public static OddServer OfMailThatSaysEverythingTwice() => new(async (reader, stream) =>
    {
        await SayAsync(stream, "220 localhost", times: 2);
        while (await reader.ReadLineAsync() is { } line)
        {
            var answer = line.Split(' ')[0].ToUpperInvariant() switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 localhost" };
            await SayAsync(stream, answer, times: 2);
        }
    });

    /// <summary>Speaks HTTP, and answers every request twice.</summary>
    public static OddServer OfWebThatAnswersTwice(Action<string> got) => new(async (reader, stream) =>
    {
        while (await reader.ReadLineAsync() is not null)
        {
            var (id, length) = ("", 0);
            while (await reader.ReadLineAsync() is { Length: > 0 } header)
            {
                if (header.StartsWith("webhook-id:", StringComparison.OrdinalIgnoreCase)) id = header[11..].Trim();
                if (header.StartsWith("content-length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(header[15..], System.Globalization.CultureInfo.InvariantCulture);
            }

            // The body is ASCII in the tests that use this; a reader of UTF-8 counts letters, not bytes.
            await reader.ReadBlockAsync(new char[length], 0, length);
            got(id);
            await SayAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n", times: 2);
        }
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private static async Task SayAsync(Stream stream, string line, int times)
    {
        for (var time = 0; time < times; time++) await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"));
    }

    private async Task ListenAsync(Func<StreamReader, Stream, Task> talk)
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                _ = TalkAsync(client, talk);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task TalkAsync(TcpClient client, Func<StreamReader, Stream, Task> talk)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await talk(reader, stream);
            }
            catch (IOException)
            {
                // The other has hung up.
            }
        }
    }
}
