namespace OmbudGuide.Content.Loading;

/// <summary>What an id names.</summary>
internal enum Kind
{
    Source,
    Act,
    Period,
    Authority,
    Regime,
    Area,
    Service,
    Matter,
    StatisticsArea,
    StatisticsGroup,
}

/// <summary>
/// The ids that a country, or within it a municipality, defines and cites. Citations are checked when all files have been read:
/// each must name an entry that is in force on some day on which the citing entry is.
/// </summary>
internal sealed class Index(string place, Index? outer = null)
{
    private readonly Dictionary<(Kind Kind, string Id), List<(Place Place, Validity During)>> _defined = [];
    private readonly List<Citation> _cited = [];

    public void Define(Kind kind, string id, Place place, Validity during)
    {
        if (!_defined.TryGetValue((kind, id), out var entries))
        {
            _defined[(kind, id)] = entries = [];
        }

        entries.Add((place, during));
    }

    public void Cite(Kind kind, string id, Place place, Validity during) => _cited.Add(new Citation(kind, id, place, during));

    public void Check(FaultList faults)
    {
        foreach (var ((kind, id), entries) in _defined)
        {
            CheckOverlaps(kind, id, entries, faults);
        }

        foreach (var citation in _cited)
        {
            Check(citation, faults);
        }
    }

    private static void CheckOverlaps(Kind kind, string id, List<(Place Place, Validity During)> entries, FaultList faults)
    {
        for (var later = 1; later < entries.Count; later++)
        {
            foreach (var earlier in entries.Take(later).Where(e => e.During.Overlaps(entries[later].During)).Take(1))
            {
                faults.Add(entries[later].Place, entries[later].During == default && earlier.During == default
                    ? $"duplicate {Name(kind)} id '{id}'; first given in {earlier.Place}"
                    : $"the {Name(kind)} '{id}' is in force twice: here {entries[later].During}, and {earlier.During} in {earlier.Place}; expected the one to end before the other begins");
            }
        }
    }

    private void Check(Citation citation, FaultList faults)
    {
        var (kind, id, cited, during) = citation;
        var entries = Entries(kind, id).ToList();
        if (entries.Count == 0)
        {
            var hint = Nearest.Hint(id, Known(kind));
            faults.Add(cited, $"no {Name(kind)} '{id}' in {place}{(hint.Length > 0 ? hint : $"; expected the id of one")}");
        }
        else if (!entries.Exists(e => e.Overlaps(during)))
        {
            faults.Add(cited, $"the {Name(kind)} '{id}' is in force {string.Join(" and ", entries)}, never while this entry is ({during})");
        }
    }

    private IEnumerable<Validity> Entries(Kind kind, string id) =>
        (_defined.TryGetValue((kind, id), out var own) ? own.Select(e => e.During) : []).Concat(outer?.Entries(kind, id) ?? []);

    private IEnumerable<string> Known(Kind kind) =>
        _defined.Keys.Where(k => k.Kind == kind).Select(k => k.Id).Concat(outer?.Known(kind) ?? []);

    private static string Name(Kind kind) => kind switch
    {
        Kind.Source => "source",
        Kind.Act => "act",
        Kind.Period => "period",
        Kind.Authority => "authority",
        Kind.Regime => "complaint regime",
        Kind.Area => "service area",
        Kind.Service => "service",
        Kind.Matter => "matter",
        Kind.StatisticsArea => "statistics area",
        _ => "statistics group",
    };

    private sealed record Citation(Kind Kind, string Id, Place Place, Validity During);
}
