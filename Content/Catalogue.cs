using System.Collections.Frozen;

namespace OmbudGuide.Content;

/// <summary>The services that citizens may name, in areas: what a list shows and what free text is matched against.</summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, ServiceEntry> _byId;

    internal Catalogue(IReadOnlyList<ServiceArea> areas)
    {
        Areas = areas;
        _byId = areas.SelectMany(a => a.Services).GroupBy(s => s.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.MaxBy(s => s.Validity.From ?? DateOnly.MinValue)!, StringComparer.Ordinal);
    }

    /// <summary>In the order in which the content lists them.</summary>
    public IReadOnlyList<ServiceArea> Areas { get; }

    public IEnumerable<ServiceEntry> Services => Areas.SelectMany(a => a.Services);

    public ServiceEntry? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <summary>The catalogue's first level.</summary>
public sealed record ServiceArea(string Id, Translated Names, IReadOnlyList<ServiceEntry> Services)
{
    public string Name(string language) => Names.In(language);
}

/// <summary>The service by which a child gets what another is for grown-ups.</summary>
/// <param name="Service">Its id.</param>
/// <param name="UntilAge">In years: who is as old is no child.</param>
public sealed record ChildService(string Service, int UntilAge);

/// <summary>A service's own way to ask who is responsible, where the usual question says too little: "Hvem eier veien?".</summary>
/// <param name="Help">By what the citizen can tell, said before the question; null where the question is enough.</param>
public sealed record ProviderQuestion(Translated Text, Translated? Help);

/// <summary>One service as people speak of it. What the rules know of it is in <see cref="Rules.Facts.ServiceFacts"/>.</summary>
public sealed class ServiceEntry
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _words;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _signs;

    internal ServiceEntry(
        string id,
        string area,
        Translated names,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> words,
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> signs,
        Validity validity,
        ChildService? forAChild,
        ProviderQuestion? providerQuestion)
    {
        (Id, Area, Names, Validity, ForAChild, ProviderQuestion) = (id, area, names, validity, forAChild, providerQuestion);
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _signs = signs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Id { get; }

    /// <summary>The area's id.</summary>
    public string Area { get; }

    public Translated Names { get; }

    /// <summary>When the service is offered under this entry.</summary>
    public Validity Validity { get; }

    /// <summary>Where this is for grown-ups: the service by which a child gets the same; null where there is none.</summary>
    public ChildService? ForAChild { get; }

    /// <summary>How it is asked who is responsible; null where the question is the same as for other services.</summary>
    public ProviderQuestion? ProviderQuestion { get; }

    public string Name(string language) => Names.In(language);

    /// <summary>Everyday names, synonyms, official and former names, abbreviations; none for a language the country does not have.</summary>
    public IReadOnlyList<string> Words(string language) => _words.GetValueOrDefault(language, []);

    /// <summary>What people tell of it without its name: "støttestrømper" of home care. Several words of one sign may stand in any order.</summary>
    public IReadOnlyList<string> Signs(string language) => _signs.GetValueOrDefault(language, []);
}
