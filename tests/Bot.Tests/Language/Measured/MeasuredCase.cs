using System.Globalization;
using System.Text.Json;

namespace OmbudGuide.Bot.Tests.Language.Measured;

/// <summary>What somebody writes, and what is to be read from it; README.md beside the sets tells the rules.</summary>
public sealed record MeasuredCase(string Text, string Language, DateOnly AsOf, JsonElement Expect)
{
    /// <summary>The end of the name of a set that nobody tunes on.</summary>
    public const string Untuned = "-untuned";

    /// <summary>The end of the name of a set that nobody tunes on either, written later than the lexicon.</summary>
    public const string Fresh = "-fresh";

    /// <summary>Of a set that nobody tunes on nothing but figures may be told.</summary>
    public static bool IsKeptApart(string set) => set.EndsWith(Untuned, StringComparison.Ordinal) || set.EndsWith(Fresh, StringComparison.Ordinal);

    /// <summary>The folder of the sets beside a program that was built with them.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Language", "Cases");

    /// <summary>The names of all sets: <c>times.nb</c>, <c>about.da-untuned</c> …</summary>
    public static IReadOnlyList<string> Sets { get; } =
    [
        .. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => n.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a set.</summary>
    public static IReadOnlyList<MeasuredCase> Load(string set)
    {
        using var json = Open(set);
        return
        [
            .. json.RootElement.EnumerateArray().Select(c => new MeasuredCase(
                c.GetProperty("text").GetString()!,
                c.GetProperty("language").GetString()!,
                DateOnly.ParseExact(c.GetProperty("asOf").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                c.GetProperty("expect").Clone())),
        ];
    }

    /// <summary>The options of a question as the citizen sees them, in order; empty for a date.</summary>
    public static IReadOnlyList<(string Id, string Text)> Options(string language, string question) => AllOptions.Value[(language, question)];

    private static readonly Lazy<Dictionary<(string Language, string Question), IReadOnlyList<(string Id, string Text)>>> AllOptions = new(() =>
    {
        using var json = Open("answer-options");
        return json.RootElement.EnumerateObject()
            .SelectMany(l => l.Value.EnumerateObject().Select(q => (
                Key: (l.Name, q.Name),
                Options: (IReadOnlyList<(string, string)>)[.. q.Value.EnumerateObject().Select(o => (o.Name, o.Value.GetString()!))])))
            .ToDictionary(q => q.Key, q => q.Options);
    });

    private static JsonDocument Open(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
}
