using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OmbudGuide.Bot.Tests.Delivery;

/// <summary>A program of the ombud's: takes notices over HTTP, and answers as a test tells it.</summary>
internal sealed class WebReceiver : IAsyncDisposable
{
    /// <summary>As it would stand in the settings.</summary>
    public const string Secret = "a-secret-that-nobody-would-guess-in-a-hundred-years";

    private readonly WebApplication _app;

    private WebReceiver(WebApplication app)
    {
        _app = app;
        Url = $"{app.Urls.First()}/ombud";
    }

    public string Url { get; }

    /// <summary>What it does with a notice before it answers 204; may answer itself.</summary>
    public Func<HttpContext, Task> Answers { get; set; } = _ => Task.CompletedTask;

    /// <summary>All that came, in order, also what was not taken.</summary>
    public ConcurrentQueue<Posted> Got { get; } = [];

    public IEnumerable<Posted> Taken => Got.Where(each => each.IsTaken);

    public static async Task<WebReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        WebReceiver? receiver = null;
        app.MapPost("/ombud", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var posted = new Posted(
                $"{http.Request.Headers["webhook-id"]}", $"{http.Request.Headers["webhook-timestamp"]}", $"{http.Request.Headers["webhook-signature"]}", body.ToArray());
            receiver!.Got.Enqueue(posted);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            await receiver.Answers(http);
            posted.IsTaken = http.Response.StatusCode < 300;
        });
        await app.StartAsync();
        return receiver = new WebReceiver(app);
    }

    /// <summary>Answers with a number, and nothing else.</summary>
    public void Refuse(int status) => Answers = http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public void Take() => Answers = _ => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}

/// <summary>A notice as it came.</summary>
internal sealed record Posted(string Id, string Timestamp, string Signature, byte[] Body)
{
    /// <summary>The receiver has answered that it has it.</summary>
    public bool IsTaken { get; set; }

    public JsonElement Json { get; } = JsonSerializer.Deserialize<JsonElement>(Body);

    public string Kind => Json.GetProperty("kind").GetString()!;

    public string Reference => Json.GetProperty("reference").GetString()!;

    public DateTimeOffset At => DateTimeOffset.FromUnixTimeSeconds(long.Parse(Timestamp, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Counted anew, as a receiver does that has only the secret.</summary>
    public bool IsSignedWith(string secret)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        var signed = Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Encoding.UTF8.GetString(Body)}");
        return Signature.Split(' ').Contains($"v1,{Convert.ToBase64String(hmac.ComputeHash(signed))}");
    }
}
