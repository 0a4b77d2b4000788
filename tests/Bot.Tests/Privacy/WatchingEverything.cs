using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace OmbudGuide.Bot.Tests.Privacy;

/// <summary>
/// What leaves the host beside the answer that was asked for: the tags of its measurements, the events that tools can listen to, the addresses that it sends
/// people to, and the pages and answers that tell of an error.
/// </summary>
internal sealed class WatchingEverything : EventListener, IStartupFilter
{
    /// <summary>The sources of events of the web server and of what it calls; those of the runtime itself tell of no request.</summary>
    private static readonly string[] Sources = ["Microsoft", "System.Net", "Npgsql"];

    private readonly MeterListener _meters = new();
    private readonly ConcurrentQueue<(string Where, string What)> _seen = new();

    public WatchingEverything()
    {
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Take(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Take(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Take(instrument, tags));
        _meters.Start();
    }

    /// <summary>Where something of what was sought was seen, and what stood there.</summary>
    public IReadOnlyList<string> Find(IReadOnlyCollection<string> sought) =>
        [.. _seen.Where(each => sought.Any(word => each.What.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(each => $"{each.Where}: {each.What}")];

    /// <summary>How much was seen of each kind, to show that the search searched something.</summary>
    public int Count(string where) => _seen.Count(each => each.Where.StartsWith(where, StringComparison.Ordinal));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, following) =>
        {
            if (context.WebSockets.IsWebSocketRequest)
            {
                await following();
                return;
            }

            var body = context.Response.Body;
            await using var copy = new MemoryStream();
            context.Response.Body = copy;
            await following();
            context.Response.Body = body;
            if (context.Response.Headers.Location is { Count: > 0 } to) _seen.Enqueue(("address", to.ToString()));
            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
                _seen.Enqueue(($"error {context.Response.StatusCode} of {context.Request.Path}", System.Text.Encoding.UTF8.GetString(copy.ToArray())));
            copy.Position = 0;
            await copy.CopyToAsync(body);
        });
        next(app);
    };

    public override void Dispose()
    {
        _meters.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (Sources.Any(source => eventSource.Name.StartsWith(source, StringComparison.Ordinal)) && eventSource.Name != "Microsoft-Extensions-Logging")
            EnableEvents(eventSource, EventLevel.Informational);
    }

    /// <summary>That a request begins is told with the address that was asked for, which whoever asks has written: ours hold nothing of anybody.</summary>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is "RequestStart" or "RequestStop") return;
        _seen?.Enqueue(($"event {eventData.EventSource.Name}/{eventData.EventName}", string.Join(' ', eventData.Payload ?? [])));
    }

    private void Take(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags) _seen.Enqueue(($"measurement {instrument.Name}", $"{tag.Key}={tag.Value}"));
    }
}
