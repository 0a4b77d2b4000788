using System.Collections.Frozen;

namespace OmbudGuide.Content;

/// <summary>One text in every language of its country.</summary>
public sealed class Translated
{
    private readonly FrozenDictionary<string, string> _byLanguage;

    internal Translated(IEnumerable<KeyValuePair<string, string>> byLanguage) =>
        _byLanguage = byLanguage.ToFrozenDictionary(StringComparer.Ordinal);

    internal static Translated Nothing { get; } = new([]);

    /// <summary>A text that is needed in one language alone.</summary>
    public static Translated Of(string language, string text) => new([KeyValuePair.Create(language, text)]);

    /// <exception cref="KeyNotFoundException">The country has no such language.</exception>
    public string In(string language) => _byLanguage.TryGetValue(language, out var text)
        ? text
        : throw new KeyNotFoundException($"No text in language '{language}'; there is {string.Join(", ", _byLanguage.Keys.Order(StringComparer.Ordinal))}.");

    public override string ToString() => string.Join(" / ", _byLanguage.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value));
}
