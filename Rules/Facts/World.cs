using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Rules.Facts;

/// <summary>
/// The world that an inquiry is judged in: one municipality's mandate, one country's law, one day.
/// Made by the content library; holds only what is in force on that day. Immutable.
/// </summary>
public sealed class World
{
    /// <summary>The day judged.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The municipality's id.</summary>
    public required string Municipality { get; init; }

    /// <summary>The sources in force on the day. A rule of the country that cites another is left out.</summary>
    public required LawInForce Law { get; init; }

    /// <summary>The country's id: <c>no</c> or <c>dk</c>.</summary>
    public string Country => Law.Country;

    /// <summary>Ids of all sources in force on the day.</summary>
    public IReadOnlySet<string> SourcesInForce => Law.Sources;

    /// <summary>Facts that hold for every inquiry here: the mandate's points, emergency contacts.</summary>
    public required IReadOnlyList<object> Standing { get; init; }

    /// <summary>The catalogue: by service id, what becomes facts when the citizen names it.</summary>
    public required IReadOnlyDictionary<string, ServiceFacts> Services { get; init; }

    /// <summary>The catalogue's "something else", which stands in where the citizen cannot name the service; null where it has none.</summary>
    public ServiceFacts? Unspecified => field ??= Services.Values.FirstOrDefault(s => s.Service.Is(ServiceTraits.Unspecified));

    /// <summary>Weekends and holidays, for counting deadlines.</summary>
    public required HolidayCalendar Calendar { get; init; }
}

/// <summary>What becomes facts when a service is named.</summary>
/// <param name="Regimes">The complaint regimes in force that its holdings name.</param>
/// <param name="Areas">The ombud's own area, or areas, for it.</param>
public sealed record ServiceFacts(
    Service Service,
    IReadOnlyList<Holding> Holdings,
    IReadOnlyList<ComplaintRegime> Regimes,
    IReadOnlyList<AlsoHelps> AlsoHelps,
    IReadOnlyList<AreaCategory> Areas)
{
    /// <summary>Of regimes that have changed, every version and when it was in force: a deadline runs by the law of its start.</summary>
    public IReadOnlyList<DatedRegime> Changed { get; init; } = [];
}
