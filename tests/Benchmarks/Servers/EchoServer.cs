using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace OmbudGuide.Benchmarks.Servers;

/// <summary>What the host is compared with: a minimal API that reads a JSON message and writes it back, and stores nothing.</summary>
internal static class EchoServer
{
    public const string Command = "echo-server";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var app = builder.Build();
        app.MapPost("/echo", (Note note) => note);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Echo on {app.Urls.First()}/"));
        await app.RunAsync();
    }
}

/// <summary>As much as a Direct Line client posts.</summary>
internal sealed record Note(string Type, string Text, JsonObject? ChannelData);
