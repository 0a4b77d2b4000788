using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>Something that is in force on some days.</summary>
internal interface IDated
{
    Validity Validity { get; }
}

/// <summary>A fact for the rules, and when it holds. Its sources are narrowed to those in force on the day.</summary>
internal sealed record DatedFact(Validity Validity, IReadOnlyList<string> Sources, IReadOnlyList<string> Authorities, Func<IReadOnlyList<string>, object> Make) : IDated;

/// <summary>All that a country's files say, whatever the day.</summary>
internal sealed record CountryContent(
    string Id,
    IReadOnlyList<string> Languages,
    HolidayCalendar Calendar,
    IReadOnlyList<DatedFact> Facts,
    IReadOnlyList<SourceEntry> Sources,
    Succession Succession,
    IReadOnlyList<AuthorityContent> Authorities,
    IReadOnlyList<RegimeContent> Regimes,
    Catalogue Catalogue,
    IReadOnlyList<ServiceContent> Services,
    RetentionPolicy Retention,
    Index Index);

/// <summary>All that a municipality's folder says, whatever the day.</summary>
internal sealed record MunicipalityContent(
    Municipality Municipality,
    CountryContent Country,
    IReadOnlyList<DatedFact> Facts,
    IReadOnlyList<SourceEntry> Sources,
    IReadOnlyList<AuthorityContent> Authorities,
    StatisticsScheme Scheme,
    RetentionPolicy Retention,
    IReadOnlyList<AreaMapping> AreaMappings);

/// <summary>An authority as one file gives it; a municipality's entry may leave out what the country's says.</summary>
internal sealed record AuthorityContent(
    string Id,
    Translated? Names,
    Translated? Tasks,
    Translated? Limits,
    Contact? Contact,
    Validity Validity,
    IReadOnlyList<string> Sources,
    Confidence? Confidence,
    DateOnly? Checked) : IDated
{
    public AuthorityEntry Entry() => new(
        Id, Names!, Tasks!, Limits, Contact ?? Content.Contact.None, Validity, Sources, Confidence, Checked);

    /// <summary>What the municipality says in place of what the country says; its contact replaces the other's as a whole, lest two offices mix.</summary>
    public AuthorityContent Over(AuthorityContent country) => new(
        Id,
        Names ?? country.Names,
        Tasks ?? country.Tasks,
        Limits ?? country.Limits,
        Contact ?? country.Contact,
        country.Validity,
        Sources.Count > 0 ? Sources : country.Sources,
        Confidence ?? country.Confidence,
        Checked ?? country.Checked);
}

internal sealed record RegimeContent(ComplaintRegime Regime, Validity Validity) : IDated;

internal sealed record ServiceContent(
    Service Service, IReadOnlyList<HolderContent> Holders, IReadOnlyList<AlsoContent> Also, Validity Validity) : IDated;

internal sealed record HolderContent(Provider Provider, string? Body, string? Regime, Validity Validity) : IDated;

internal sealed record AlsoContent(AlsoHelps Helps, Validity Validity) : IDated;

/// <summary>What of the catalogue one area of the ombud's statistics takes in.</summary>
internal sealed record AreaMapping(string Category, IReadOnlyList<string> Areas, IReadOnlyList<string> Services);
