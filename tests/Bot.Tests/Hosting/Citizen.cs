using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OmbudGuide.Bot.Tests.Hosting;

/// <summary>A Direct Line client, as bare as can be: what it sends and what it is shown.</summary>
internal sealed class Citizen(HttpClient http, string token, string conversationId)
{
    public Citizen(TestHost host, string token, string conversationId)
        : this(host.Http, token, conversationId)
    {
    }

    public string Token { get; set; } = token;

    public string ConversationId { get; } = conversationId;

    public string StreamUrl { get; private set; } = "";

    /// <summary>Gets a token; nothing has begun.</summary>
    public static Task<Citizen> WithTokenAsync(TestHost host, string municipality = "drammen", string language = "nb") =>
        WithTokenAsync(host.Http, municipality, language);

    public static async Task<Citizen> WithTokenAsync(HttpClient http, string municipality = "drammen", string language = "nb")
    {
        using var answer = await http.PostAsJsonAsync("/v3/directline/tokens/generate", new { municipality, language });
        answer.EnsureSuccessStatusCode();
        var reply = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return new Citizen(http, (string)reply!["token"]!, (string)reply["conversationId"]!);
    }

    /// <summary>Gets a token and starts its conversation.</summary>
    public static Task<Citizen> StartedAsync(TestHost host, string municipality = "drammen", string language = "nb") =>
        StartedAsync(host.Http, municipality, language);

    public static async Task<Citizen> StartedAsync(HttpClient http, string municipality = "drammen", string language = "nb")
    {
        var citizen = await WithTokenAsync(http, municipality, language);
        using var answer = await citizen.SendAsync(HttpMethod.Post, "/v3/directline/conversations", new { user = new { id = "me" } });
        answer.EnsureSuccessStatusCode();
        await citizen.TakeAsync(answer);
        return citizen;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null) request.Content = body as HttpContent ?? JsonContent.Create(body);
        return await http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{ConversationId}/activities", activity);

    /// <summary>Says something and gives the id that it got.</summary>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        using var answer = await PostAsync(new
        {
            type = "message",
            text,
            from = new { id = "someone else" },
            channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString(), mine = "untouched" },
        });
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    /// <summary>All that has been said, read without a socket.</summary>
    public async Task<IReadOnlyList<JsonObject>> HistoryAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{ConversationId}/activities");
        answer.EnsureSuccessStatusCode();
        return [.. (await answer.Content.ReadFromJsonAsync<JsonObject>())!["activities"]!.AsArray().Select(each => each!.AsObject())];
    }

    /// <summary>Waits for the answers to an activity and gives them.</summary>
    public async Task<IReadOnlyList<JsonObject>> AnswersToAsync(string id)
    {
        using var limit = new CancellationTokenSource(Tab.Patience);
        while (true)
        {
            var answers = (await HistoryAsync()).Where(each => (string?)each["replyToId"] == id).ToList();
            if (answers.Count > 0) return answers;
            await Task.Delay(10, limit.Token);
        }
    }

    public async Task<HttpResponseMessage> ReconnectAsync(string watermark = "")
    {
        var answer = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{ConversationId}?watermark={watermark}");
        if (answer.IsSuccessStatusCode) await TakeAsync(answer);
        return answer;
    }

    public async Task<Tab> OpenTabAsync() => await Tab.OpenAsync(StreamUrl);

    /// <summary>Comes back from <paramref name="watermark"/> and opens a socket.</summary>
    public async Task<Tab> ComeBackAsync(string watermark = "")
    {
        using var answer = await ReconnectAsync(watermark);
        answer.EnsureSuccessStatusCode();
        return await OpenTabAsync();
    }

    private async Task TakeAsync(HttpResponseMessage answer)
    {
        var reply = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Token = (string)reply!["token"]!;
        StreamUrl = (string)reply["streamUrl"]!;
    }
}

/// <summary>One socket, and what it has shown.</summary>
internal sealed class Tab : IAsyncDisposable
{
    /// <summary>A turn takes milliseconds; this is for machines that are busy with something else.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonObject> _unread = new();

    public string Watermark { get; private set; } = "";

    public ClientWebSocket Socket => _socket;

    public List<JsonObject> Seen { get; } = [];

    public static async Task<Tab> OpenAsync(string streamUrl)
    {
        var tab = new Tab();
        await tab._socket.ConnectAsync(new Uri(streamUrl), CancellationToken.None);
        return tab;
    }

    /// <summary>The next activity shown.</summary>
    public async Task<JsonObject> NextAsync()
    {
        while (_unread.Count == 0) await ReadFrameAsync();
        var activity = _unread.Dequeue();
        Seen.Add(activity);
        return activity;
    }

    /// <summary>Reads on until this text is shown, and gives that activity.</summary>
    public async Task<JsonObject> UntilAsync(string text)
    {
        while (true)
        {
            var activity = await NextAsync();
            if ((string?)activity["text"] == text) return activity;
        }
    }

    public Task SendEmptyFrameAsync() =>
        _socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReadFrameAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close) throw new EndOfStreamException("The host closed the socket.");
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        var set = JsonSerializer.Deserialize<JsonObject>(frame.ToArray())!;
        Watermark = (string)set["watermark"]!;
        foreach (var activity in set["activities"]!.AsArray()) _unread.Enqueue(activity!.AsObject());
    }
}
