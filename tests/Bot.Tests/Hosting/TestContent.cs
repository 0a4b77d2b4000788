using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OmbudGuide.Bot.Channels;

namespace OmbudGuide.Bot.Tests.Hosting;

internal sealed class TwoMunicipalities : IMunicipalityDirectory
{
    public IReadOnlyList<MunicipalityProfile> All { get; } =
    [
        new("drammen", "Drammen kommune", ["nb", "en"], Named("Kommuneombudet", "nb", "en"), "32 04 00 00", "ombud@drammen.example", new Uri("https://drammen.example/ombud")),
        new("ballerup", "Ballerup Kommune", ["da", "en"], Named("Borgerrådgiveren", "da", "en"), "44 77 20 00", null, null),
    ];

    public MunicipalityProfile? Find(string municipality) => All.FirstOrDefault(each => each.Id == municipality);

    private static Dictionary<string, OmbudWords> Named(string ombud, params string[] languages) =>
        languages.ToDictionary(language => language, _ => new OmbudWords(ombud, Hours: null, Visit: null), StringComparer.Ordinal);
}

/// <summary>Every text is its own id, so that a test sees which one was shown.</summary>
internal sealed class TextsByName : IPageTexts
{
    public string Text(string? municipality, string language, string id, params ReadOnlySpan<(string Name, string Value)> values) =>
        $"[{language}:{id}]";
}

/// <summary>All that the host has logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string All => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
