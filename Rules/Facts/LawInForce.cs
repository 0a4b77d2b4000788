namespace OmbudGuide.Rules.Facts;

/// <summary>Which sources are in force in a municipality on a day, and which of them stand in for older ones. Immutable; days on which nothing changes share one.</summary>
public sealed class LawInForce
{
    private readonly IReadOnlyDictionary<string, string> _successors;
    private readonly string _prefix;

    /// <param name="country">The country's id: every source id of its laws and mandates begins with it.</param>
    /// <param name="sources">Ids of all sources in force.</param>
    /// <param name="successors">By the id of a source that has been succeeded, the source in force that it is now read as. Null for none.</param>
    /// <exception cref="ArgumentException">A successor is not in force itself.</exception>
    public LawInForce(string country, IReadOnlySet<string> sources, IReadOnlyDictionary<string, string>? successors = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(country);
        ArgumentNullException.ThrowIfNull(sources);
        if (successors?.Values.FirstOrDefault(id => !sources.Contains(id)) is { } absent)
        {
            throw new ArgumentException($"Expected successors in force, got '{absent}', which is not.", nameof(successors));
        }

        (Country, Sources, _prefix) = (country, sources, country + '.');
        _successors = successors ?? new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>The country's id.</summary>
    public string Country { get; }

    /// <summary>Ids of all sources in force.</summary>
    public IReadOnlySet<string> Sources { get; }

    /// <summary>The source that a citation leads to: the cited one while it is in force, else the one in force that succeeded it; null where there is none.</summary>
    public string? Find(string cited) => Sources.Contains(cited) ? cited : _successors.GetValueOrDefault(cited);

    /// <summary>The cited sources as they are in force, each once; those that no longer are, and have no successor, are left out.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<string> cited)
    {
        ArgumentNullException.ThrowIfNull(cited);
        return cited.All(Sources.Contains) ? cited : [.. cited.Select(Find).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The source is of this country's law, or of a mandate in it.</summary>
    public bool IsOfTheCountry(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.StartsWith(_prefix, StringComparison.Ordinal);
    }

    /// <summary>
    /// A rule that cites these sources is judged: it cites none, or at least one of this country, and all of this country's are in force,
    /// or succeeded by one that is and says the same.
    /// </summary>
    public bool Judges(IReadOnlyList<SourceAttribute> cited)
    {
        ArgumentNullException.ThrowIfNull(cited);
        var ofTheCountry = cited.Where(source => IsOfTheCountry(source.Id)).ToList();
        return cited.Count == 0
            || (ofTheCountry.Count > 0 && ofTheCountry.TrueForAll(source => source.UntilSucceeded ? Sources.Contains(source.Id) : Find(source.Id) is not null));
    }
}
