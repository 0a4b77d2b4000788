using System.Collections.Frozen;
using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Content;

/// <summary>
/// All that is said to people, by language and key: the file's name and the path in it, <c>rules.CasesOlderThanTheAgeLimit</c>.
/// Immutable. <see cref="For"/> gives a municipality's own, in which some texts are replaced.
/// </summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, TextEntry>> _byLanguage;
    private readonly FrozenDictionary<string, Texts> _byMunicipality;
    private readonly FrozenDictionary<string, DateWords> _dates;

    internal Texts(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, TextEntry>> byLanguage, IReadOnlyDictionary<string, Texts> byMunicipality)
    {
        _byLanguage = byLanguage.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        _byMunicipality = byMunicipality.ToFrozenDictionary(StringComparer.Ordinal);
        _dates = _byLanguage.Keys.ToFrozenDictionary(l => l, l => new DateWords(this, l), StringComparer.Ordinal);
        Languages = [.. _byLanguage.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>The texts as a municipality says them.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public Texts For(string municipality) => _byMunicipality.TryGetValue(municipality, out var texts)
        ? texts
        : throw new KeyNotFoundException($"No municipality '{municipality}'; there is {string.Join(", ", _byMunicipality.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>A text with its places filled. Values are put in as they are: whoever shows them as markup escapes them first.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text.</exception>
    /// <exception cref="ArgumentException">A place of the text has no value. A value without a place is left out.</exception>
    public string Get(string language, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Template(language, key)?.Fill(key, values) ?? throw Missing(language, key);

    /// <summary>As <see cref="Get"/>; null where the language has no such text.</summary>
    /// <exception cref="ArgumentException">A place of the text has no value.</exception>
    public string? Find(string language, string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Template(language, key)?.Fill(key, values);

    /// <summary>The entries of a list, such as words to recognise.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such list.</exception>
    public IReadOnlyList<string> List(string language, string key) =>
        Of(language).GetValueOrDefault(key)?.Items ?? throw Missing(language, key);

    /// <summary>The key holds a list of words to recognise, which is never shown, and not a text.</summary>
    public bool IsList(string language, string key) => Of(language).GetValueOrDefault(key)?.Items is not null;

    public bool Has(string language, string key) => Of(language).ContainsKey(key);

    /// <summary>Some language has the text or list.</summary>
    public bool Has(string key) => _byLanguage.Values.Any(l => l.ContainsKey(key));

    /// <summary>The names of a text's places.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text.</exception>
    public IReadOnlyList<string> Places(string language, string key) => Template(language, key)?.Names ?? throw Missing(language, key);

    /// <summary>The keys that begin with a prefix, in any language, in ordinal order; all for an empty one.</summary>
    public IReadOnlyList<string> Keys(string prefix) =>
        [.. _byLanguage.Values.SelectMany(l => l.Keys).Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>As <see cref="Keys(string)"/>, of one language.</summary>
    public IReadOnlyList<string> Keys(string language, string prefix) =>
        [.. Of(language).Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>A day with its weekday: <c>Monday 30 November 2026</c>.</summary>
    public string Date(string language, DateOnly day) => Dates(language).Full(day);

    /// <summary>A day without its weekday: <c>30 November 2026</c>.</summary>
    public string DateWithoutWeekday(string language, DateOnly day) => Dates(language).WithoutWeekday(day);

    /// <summary>A length of time: <c>3 weeks</c>, <c>1 year and 6 months</c>.</summary>
    public string Period(string language, Period period) => Dates(language).Period(period);

    /// <summary>Several things in a row: <c>a, b and c</c>.</summary>
    public string Join(string language, IReadOnlyList<string> things) => Dates(language).Join(things);

    /// <exception cref="KeyNotFoundException">There is no such language.</exception>
    public DateWords Dates(string language) => _dates.TryGetValue(language, out var words) ? words : throw NoLanguage(language);

    private TextTemplate? Template(string language, string key) => Of(language).GetValueOrDefault(key)?.Template;

    private FrozenDictionary<string, TextEntry> Of(string language) =>
        _byLanguage.TryGetValue(language, out var texts) ? texts : throw NoLanguage(language);

    private KeyNotFoundException NoLanguage(string language) =>
        new($"No texts in language '{language}'; there is {string.Join(", ", Languages)}.");

    private KeyNotFoundException Missing(string language, string key) => Has(language, key)
        ? new($"The text '{key}' in language '{language}' is a {(Of(language)[key].Template is null ? "list" : "single text")}.")
        : new($"No text '{key}' in language '{language}'; expected it in texts/{language}/{key.Split('.')[0]}.yaml.");
}
