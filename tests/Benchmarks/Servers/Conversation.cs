using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmbudGuide.Benchmarks.Servers;

/// <summary>A Direct Line conversation with an open socket. A turn is over when the guide's answer has come on the socket.</summary>
internal sealed class Conversation : IDisposable
{
    /// <summary>No conversation of a benchmark is as long; a host that says nothing more ends it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly CancellationTokenSource _limit = new(Patience);
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _frame = new byte[64 * 1024];
    private HttpClient _http = new();
    private string _address = "";
    private string _bearer = "";

    /// <summary>Begins, and waits for the greeting.</summary>
    public static async Task<Conversation> BeginAsync(ServerProcess host, string municipality = "drammen")
    {
        var conversation = new Conversation { _http = host.Http };
        using var generated = await host.Http.PostAsJsonAsync("v3/directline/tokens/generate", new { municipality, language = "nb" });
        conversation._bearer = $"Bearer {(string)(await ReadAsync(generated))["token"]!}";
        using var begun = await conversation.SendAsync("v3/directline/conversations", new { user = new { id = "me" } });
        var reply = await ReadAsync(begun);
        conversation._address = $"v3/directline/conversations/{(string)reply["conversationId"]!}/activities";
        await conversation._socket.ConnectAsync(new Uri((string)reply["streamUrl"]!), CancellationToken.None);
        await conversation.UntilAsync("\"role\":\"bot\"");
        return conversation;
    }

    /// <summary>One turn; gives the frame that answered it.</summary>
    public async Task<ReadOnlyMemory<byte>> TurnAsync(string text)
    {
        using var answer = await SendAsync(_address, new Said("message", text, new Client(Guid.NewGuid().ToString())));
        answer.EnsureSuccessStatusCode();
        var taken = JsonSerializer.Deserialize<Taken>(await answer.Content.ReadAsByteArrayAsync(), JsonSerializerOptions.Web)!;
        return await UntilAsync($"\"replyToId\":\"{taken.Id}\"");
    }

    /// <summary>The texts of a whole interview: the matter, then always the first button, to the guidance; then a new matter.</summary>
    public async Task<IReadOnlyList<string>> WalkAsync(string matter, string isGuidance, string newMatter)
    {
        var said = new List<string>();
        for (var text = matter; said.Count < 30;)
        {
            said.Add(text);
            var activities = JsonNode.Parse((await TurnAsync(text)).Span)!["activities"]!.AsArray();
            var buttons = activities[^1]!["suggestedActions"]!["actions"]!.AsArray().Select(action => (string)action!["title"]!).ToList();
            if (buttons.Contains(isGuidance))
            {
                said.Add(newMatter);
                await TurnAsync(newMatter);
                return said;
            }

            text = buttons[0];
        }

        throw new InvalidOperationException("The interview did not come to its guidance.");
    }

    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
        _limit.Dispose();
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private async Task<HttpResponseMessage> SendAsync<T>(string address, T body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = JsonContent.Create(body),
        };
        request.Headers.TryAddWithoutValidation("Authorization", _bearer);
        return await _http.SendAsync(request);
    }

    private async Task<ReadOnlyMemory<byte>> UntilAsync(string mark)
    {
        var wanted = Encoding.UTF8.GetBytes(mark);
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_frame.AsMemory(length), _limit.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);

            if (part.MessageType == WebSocketMessageType.Close) throw new EndOfStreamException("The host closed the socket.");
            if (_frame.AsSpan(0, length).IndexOf(wanted) >= 0) return _frame.AsMemory(0, length);
        }
    }

    private sealed record Said(string Type, string Text, Client ChannelData);

    private sealed record Client(string ClientActivityID);

    private sealed record Taken(string Id);
}
