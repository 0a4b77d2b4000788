using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <content>The types of values.</content>
internal sealed partial class Fields
{
    private const int LongestText = 2_000;
    private const int LongestId = 80;

    private static readonly SearchValues<char> IdSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    public string Text(string key) => Required(key) is { } node ? Scalar(node) : "";

    public string? OptionalText(string key) => Optional(key) is { } node ? Scalar(node) : null;

    /// <summary>An id: lower-case letters, digits, dots and hyphens.</summary>
    public string Id(string key) => Required(key) is { } node ? IdOf(node) : "";

    /// <summary>The id of another entry; null where the key is missing or says null.</summary>
    public string? Cited(string key, Kind kind, Validity during) => Cited(Optional(key), kind, during);

    public string? Cited(YamlNode? node, Kind kind, Validity during)
    {
        if (node is null)
        {
            return null;
        }

        var id = IdOf(node);
        if (id.Length > 0)
        {
            _reading.Index.Cite(kind, id, node.Place, during);
        }

        return id;
    }

    public string RequiredCited(string key, Kind kind, Validity during) => Cited(Required(key), kind, during) ?? "";

    /// <summary>The ids of other entries, none twice.</summary>
    public IReadOnlyList<string> CitedAll(string key, Kind kind, Validity during) =>
        List(Optional(key), node => Cited(node, kind, during)!);

    /// <summary>The id of another entry, or a list of such; none where the key is missing.</summary>
    public IReadOnlyList<string> CitedOneOrMore(string key, Kind kind) => Optional(key) is YamlScalar one
        ? [Cited(one, kind, default) ?? ""]
        : CitedAll(key, kind, default);

    public IReadOnlyList<string> Sources(Validity during) => CitedAll("sources", Kind.Source, during);

    /// <summary>The sources that an entry must rest on: at least one.</summary>
    public IReadOnlyList<string> RequiredSources(Validity during)
    {
        var sources = List(Required("sources"), node => Cited(node, Kind.Source, during)!);
        if (Optional("sources") is YamlList { Items.Count: 0 } empty)
        {
            Refuse(empty.Place, "no source; expected the id of at least one");
        }

        return sources;
    }

    public bool Flag(string key, bool otherwise) => Optional(key) switch
    {
        null => otherwise,
        YamlScalar { Value: "true" } => true,
        YamlScalar { Value: "false" } => false,
        var node => Refused(node, "true or false", otherwise),
    };

    public int Number(string key, int least, int most)
    {
        if (Required(key) is not { } node)
        {
            return least;
        }

        return int.TryParse((node as YamlScalar)?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : Refused(node, $"a whole number from {least} to {most}", least);
    }

    public DateOnly? OptionalDate(string key) => Optional(key) is { } node ? Date(node) : null;

    public DateOnly Day(string key) => Required(key) is { } node && Date(node) is { } day ? day : default;

    /// <summary>The keys <c>from</c> and <c>to</c>: first and last day in force, each open where missing.</summary>
    public Validity Validity()
    {
        var (from, to) = (OptionalDate("from"), OptionalDate("to"));
        if (to < from)
        {
            Refuse(PlaceOf("to"), $"'to' ({to:O}) lies before 'from' ({from:O}); expected the last day in force");
            return default;
        }

        return new Validity(from, to);
    }

    public Period? OptionalPeriod(string key) => Optional(key) is { } node ? PeriodOf(node) : null;

    public Period? StatedPeriod(string key) => Stated(key) is { } node ? PeriodOf(node) : null;

    public Period Period(string key) => Required(key) is { } node ? PeriodOf(node) : default;

    public TEnum Option<TEnum>(string key)
        where TEnum : struct, Enum => OptionOrFault<TEnum>(key) ?? default;

    /// <summary>As <see cref="Option{TEnum}"/>; null where it is missing or faulty.</summary>
    public TEnum? OptionOrFault<TEnum>(string key)
        where TEnum : struct, Enum => Required(key) is { } node ? OptionOf<TEnum>(node) : null;

    public TEnum? OptionalOption<TEnum>(string key)
        where TEnum : struct, Enum => Optional(key) is { } node ? OptionOf<TEnum>(node) : null;

    public IReadOnlyList<TEnum> Options<TEnum>(string key)
        where TEnum : struct, Enum
    {
        var options = new List<TEnum>();
        foreach (var id in List(Optional(key), node => OptionId(node, Rules.Facts.Ids.All<TEnum>())))
        {
            if (id is not null && Rules.Facts.Ids.TryRead<TEnum>(id, out var option))
            {
                options.Add(option);
            }
        }

        return options;
    }

    /// <summary>A secure address.</summary>
    public Uri? OptionalUrl(string key)
    {
        if (Optional(key) is not { } node)
        {
            return null;
        }

        return Uri.TryCreate(Scalar(node), UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
            ? url
            : Refused<Uri?>(node, "an address that begins with https://", null);
    }

    /// <summary>A text of a form, such as a telephone number.</summary>
    public string? OptionalForm(string key, Regex form, string expected)
    {
        if (Optional(key) is not { } node)
        {
            return null;
        }

        var text = Scalar(node);
        return form.IsMatch(text) ? text : Refused(node, expected, "");
    }

    /// <summary>A list of texts, none empty and none twice; empty where the key is missing.</summary>
    public IReadOnlyList<string> Texts(string key) => List(Optional(key), Scalar);

    public IReadOnlyList<string> Ids(string key) => List(Optional(key), IdOf);

    public Translated Translated(string key) => Required(key) is { } node ? TranslatedOf(node) : Content.Translated.Nothing;

    public Translated? OptionalTranslated(string key) => Optional(key) is { } node ? TranslatedOf(node) : null;

    /// <summary>A list of texts, each in every language; empty where the key is missing.</summary>
    public IReadOnlyList<Translated> EachTranslated(string key) => List(Optional(key), TranslatedOf);

    /// <summary>Reads something of a node for each language of the country; all must be there, and no other.</summary>
    public IReadOnlyDictionary<string, T> EachLanguage<T>(YamlNode node, Func<Fields, string, T> read)
    {
        var byLanguage = new Dictionary<string, T>(StringComparer.Ordinal);
        _ = Of(node, _reading, languages =>
        {
            foreach (var language in _reading.Languages)
            {
                byLanguage[language] = read(languages, language);
            }

            return byLanguage;
        });
        return byLanguage;
    }

    public T Refused<T>(YamlNode node, string expected, T otherwise)
    {
        Refuse(node.Place, $"expected {expected}, found {node.Kind}");
        return otherwise;
    }

    private Translated TranslatedOf(YamlNode node) => new(EachLanguage(node, (languages, language) => languages.Text(language)));

    private IReadOnlyList<T> List<T>(YamlNode? node, Func<YamlNode, T> read)
    {
        if (node is not YamlList list)
        {
            return node is null ? [] : Refused<IReadOnlyList<T>>(node, "a list", []);
        }

        var values = new List<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            var value = read(item);
            if (value is not (null or "") && values.Contains(value))
            {
                Refuse(item.Place, $"'{(item as YamlScalar)?.Value}' is listed twice");
            }

            values.Add(value);
        }

        return values;
    }

    private string Scalar(YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            return Refused(node, "a text", "");
        }

        var text = scalar.Value.Trim();
        if (text.Length == 0 || scalar.IsNull)
        {
            return Refused(node, "a text", "");
        }

        return text.Length <= LongestText ? text : Refused(node, $"a text of at most {LongestText:N0} characters", "");
    }

    private string IdOf(YamlNode node)
    {
        var id = Scalar(node);
        return id.Length == 0 || (id.Length <= LongestId && IsId(id))
            ? id
            : Refused(node, "an id of lower-case letters a–z, digits, dots and hyphens", "");
    }

    private DateOnly? Date(YamlNode node) =>
        DateOnly.TryParseExact((node as YamlScalar)?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1800 and <= 2200
            ? day
            : Refused<DateOnly?>(node, "a date as 2026-01-31", null);

    private Period PeriodOf(YamlNode node) => Rules.Deadlines.Period.TryParse((node as YamlScalar)?.Value, out var period)
        ? period
        : Refused(node, "a period such as P3W, P1M, P1Y or P5WD", default(Period));

    private TEnum? OptionOf<TEnum>(YamlNode node)
        where TEnum : struct, Enum =>
        OptionId(node, Rules.Facts.Ids.All<TEnum>()) is { } id && Rules.Facts.Ids.TryRead<TEnum>(id, out var option) ? option : null;

    /// <summary>One of some ids; null, with a fault, where it is another.</summary>
    private string? OptionId(YamlNode node, IReadOnlyList<string> all)
    {
        var id = (node as YamlScalar)?.Value;
        if (id is not null && all.Contains(id, StringComparer.Ordinal))
        {
            return id;
        }

        Refuse(node.Place, $"expected one of {string.Join(", ", all)}; found {node.Kind}{Nearest.Hint(id ?? "", all)}");
        return null;
    }

    private static bool IsId(string text) =>
        IsLetterOrDigit(text[0]) && IsLetterOrDigit(text[^1]) && text.AsSpan().IndexOfAnyExcept(IdSigns) < 0;

    private static bool IsLetterOrDigit(char sign) => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign);
}
