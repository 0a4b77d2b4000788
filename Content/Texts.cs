using System.Collections.Frozen;
using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Content;

/// <summary>
/// What is said to people, by language and key: the file's name and the path in it, <c>rules.CasesOlderThanTheAgeLimit</c>.
/// It lies in layers: what is the same everywhere, over it what a country adds or words in its own way, and over that a municipality's own.
/// A layer holds its own texts alone and asks the one beneath for the rest. Immutable.
/// </summary>
public sealed class Texts
{
    private static readonly FrozenDictionary<string, Texts> None = FrozenDictionary<string, Texts>.Empty;

    private readonly FrozenDictionary<string, FrozenDictionary<string, TextEntry>> _byLanguage;
    private readonly FrozenDictionary<string, DateWords> _dates;
    private readonly Texts? _beneath;
    private readonly FrozenDictionary<string, Texts> _countries;
    private readonly FrozenDictionary<string, Texts> _municipalities;

    /// <summary>A country's layer, or a municipality's.</summary>
    internal Texts(IReadOnlyDictionary<string, IReadOnlyDictionary<string, TextEntry>> own, Texts beneath)
        : this(own, beneath, None, None)
    {
    }

    private Texts(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, TextEntry>> own,
        Texts? beneath,
        FrozenDictionary<string, Texts> countries,
        FrozenDictionary<string, Texts> municipalities)
    {
        (_beneath, _countries, _municipalities) = (beneath, countries, municipalities);
        _byLanguage = own.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        Languages = beneath?.Languages ?? [.. _byLanguage.Keys.Order(StringComparer.Ordinal)];
        _dates = Languages.ToFrozenDictionary(l => l, l => new DateWords(this, l), StringComparer.Ordinal);
    }

    /// <summary>All languages that anything is said in, in order.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>What is said in every country.</summary>
    internal static Texts Shared(IReadOnlyDictionary<string, IReadOnlyDictionary<string, TextEntry>> own) => new(own, null, None, None);

    /// <summary>These texts, with the layers that lie over them.</summary>
    internal Texts Under(IReadOnlyDictionary<string, Texts> countries, IReadOnlyDictionary<string, Texts> municipalities) => new(
        _byLanguage.ToDictionary(l => l.Key, IReadOnlyDictionary<string, TextEntry> (l) => l.Value, StringComparer.Ordinal),
        _beneath,
        countries.ToFrozenDictionary(StringComparer.Ordinal),
        municipalities.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>The texts as a municipality says them.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public Texts For(string municipality) => Layer(_municipalities, "municipality", municipality);

    /// <summary>The texts as a country says them, where no municipality is known.</summary>
    /// <exception cref="KeyNotFoundException">There is no such country.</exception>
    public Texts ForCountry(string country) => Layer(_countries, "country", country);

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
    public IReadOnlyList<string> List(string language, string key) => Entry(language, key)?.Items ?? throw Missing(language, key);

    /// <summary>The key holds a list of words to recognise, which is never shown, and not a text.</summary>
    public bool IsList(string language, string key) => Entry(language, key)?.Items is not null;

    public bool Has(string language, string key) => Entry(language, key) is not null;

    /// <summary>Some language has the text or list.</summary>
    public bool Has(string key) => Languages.Any(l => Has(l, key));

    /// <summary>The names of a text's places.</summary>
    /// <exception cref="KeyNotFoundException">The language has no such text.</exception>
    public IReadOnlyList<string> Places(string language, string key) => Template(language, key)?.Names ?? throw Missing(language, key);

    /// <summary>The keys that begin with a prefix, in any language, in ordinal order; all for an empty one.</summary>
    public IReadOnlyList<string> Keys(string prefix) => InOrder(Languages.SelectMany(AllKeys), prefix);

    /// <summary>As <see cref="Keys(string)"/>, of one language.</summary>
    public IReadOnlyList<string> Keys(string language, string prefix) =>
        Knows(language) ? InOrder(AllKeys(language), prefix) : throw NoLanguage(language);

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

    /// <summary>A fault of a text, with the place where it stands in its file.</summary>
    /// <param name="message">What is wrong, and what was expected.</param>
    /// <exception cref="KeyNotFoundException">The language has no such text or list.</exception>
    public ContentFault Fault(string language, string key, string message) => Entry(language, key) is { Place: var place }
        ? new ContentFault(place.File, place.Line, place.Column, message)
        : throw Missing(language, key);

    /// <summary>The text or list itself; null where neither this layer nor one beneath has it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such language.</exception>
    internal TextEntry? Entry(string language, string key)
    {
        for (var layer = this; layer is not null; layer = layer._beneath)
        {
            if (layer._byLanguage.TryGetValue(language, out var texts) && texts.TryGetValue(key, out var entry))
            {
                return entry;
            }
        }

        return Knows(language) ? null : throw NoLanguage(language);
    }

    private TextTemplate? Template(string language, string key) => Entry(language, key)?.Template;

    private bool Knows(string language) => _dates.ContainsKey(language);

    private IEnumerable<string> AllKeys(string language) =>
        (_byLanguage.TryGetValue(language, out var own) ? own.Keys : []).Concat(_beneath?.AllKeys(language) ?? []);

    private static IReadOnlyList<string> InOrder(IEnumerable<string> keys, string prefix) =>
        [.. keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Texts Layer(FrozenDictionary<string, Texts> layers, string kind, string id) => layers.TryGetValue(id, out var texts)
        ? texts
        : throw new KeyNotFoundException($"No {kind} '{id}'; there is {string.Join(", ", layers.Keys.Order(StringComparer.Ordinal))}.");

    private KeyNotFoundException NoLanguage(string language) =>
        new($"No texts in language '{language}'; there is {string.Join(", ", Languages)}.");

    private KeyNotFoundException Missing(string language, string key) => Entry(language, key) is { } entry
        ? new($"The text '{key}' in language '{language}' is a {(entry.Template is null ? "list" : "single text")}.")
        : new($"No text '{key}' in language '{language}'; expected it in texts/{language}/{key.Split('.')[0]}.yaml, or in the country's.");
}
