using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>What every reader needs: where faults go, the country's languages, and the ids.</summary>
internal sealed record Reading(FaultList Faults, IReadOnlyList<string> Languages, Index Index);

/// <summary>
/// The keys of one map, read by name and type. A key that is read is a known key; all others are refused.
/// A faulty value is reported and something harmless returned, so that reading goes on: a library is only made without faults.
/// </summary>
internal sealed partial class Fields
{
    private readonly YamlMap _map;
    private readonly Reading _reading;
    private readonly List<string> _known = [];
    private readonly List<string> _missing = [];

    private Fields(YamlMap map, Reading reading) => (_map, _reading) = (map, reading);

    public Place Place => _map.Place;

    /// <summary>Reads a map; null, with a fault, where the node is none.</summary>
    public static T? Of<T>(YamlNode node, Reading reading, Func<Fields, T> read)
        where T : class
    {
        if (node is not YamlMap map)
        {
            reading.Faults.Add(node.Place, $"expected a map of keys, found {node.Kind}");
            return null;
        }

        var fields = new Fields(map, reading);
        var result = read(fields);
        fields.RefuseUnknownAndMissing();
        return result;
    }

    /// <summary>The value of a key; null where it is missing or says <c>null</c>.</summary>
    public YamlNode? Optional(string key)
    {
        _known.Add(key);
        var value = Field(key)?.Value;
        return value is YamlScalar { IsNull: true } ? null : value;
    }

    /// <summary>The value of a key; null, with a fault, where it is missing or says <c>null</c>.</summary>
    public YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null && Has(key))
        {
            Refuse(PlaceOf(key), $"the key '{key}' has no value");
        }
        else if (value is null)
        {
            _missing.Add(key);
        }

        return value;
    }

    /// <summary>The value of a key that must be there but may say <c>null</c>, so that nothing is left out by oversight.</summary>
    public YamlNode? Stated(string key)
    {
        var value = Optional(key);
        if (!Has(key))
        {
            Refuse(Place, $"missing key '{key}'; write 'null' where there is none");
        }

        return value;
    }

    public bool Has(string key) => Field(key) is not null;

    public Place PlaceOf(string key) => Field(key)?.Place ?? Place;

    public void Refuse(Place place, string message) => _reading.Faults.Add(place, message);

    /// <summary>Each item of an optional list, read as a map.</summary>
    public IReadOnlyList<T> Each<T>(string key, Func<Fields, T> read)
        where T : class => Items(Optional(key), read);

    /// <summary>Each item of a required list, read as a map; at least one.</summary>
    public IReadOnlyList<T> EachRequired<T>(string key, Func<Fields, T> read)
        where T : class
    {
        var node = Required(key);
        if (node is YamlList { Items.Count: 0 })
        {
            Refuse(node.Place, $"the list '{key}' is empty; expected at least one entry");
        }

        return Items(node, read);
    }

    /// <summary>A map, or a list of maps whose validity does not overlap.</summary>
    public IReadOnlyList<T> OneOrMore<T>(YamlNode? node, Func<Fields, T> read)
        where T : class => node is YamlMap ? Items(new YamlList(node.Place, [node]), read) : Items(node, read);

    public T? Map<T>(string key, Func<Fields, T> read)
        where T : class => Required(key) is { } node ? Of(node, _reading, read) : null;

    public T? OptionalMap<T>(string key, Func<Fields, T> read)
        where T : class => Optional(key) is { } node ? Of(node, _reading, read) : null;

    private List<T> Items<T>(YamlNode? node, Func<Fields, T> read)
        where T : class
    {
        if (node is not (null or YamlList))
        {
            Refuse(node.Place, $"expected a list, found {node.Kind}");
        }

        return node is YamlList list ? [.. list.Items.Select(i => Of(i, _reading, read)).OfType<T>()] : [];
    }

    private YamlField? Field(string key) => _map.Fields.FirstOrDefault(f => f.Key == key);

    /// <summary>A key that is missing because it is misspelt is told once, where it stands.</summary>
    private void RefuseUnknownAndMissing()
    {
        foreach (var field in _map.Fields.Where(f => !_known.Contains(f.Key, StringComparer.Ordinal)))
        {
            Refuse(field.Place, $"unknown key '{field.Key}'; expected one of {string.Join(", ", _known.Distinct(StringComparer.Ordinal))}{Nearest.Hint(field.Key, _known)}");
            _missing.RemoveAll(m => m == Nearest.To(field.Key, _known));
        }

        foreach (var key in _missing)
        {
            Refuse(Place, $"missing key '{key}'");
        }
    }
}
