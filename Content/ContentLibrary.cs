using System.Collections.Frozen;
using OmbudGuide.Content.Loading;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content;

/// <summary>
/// Everything that is said, and everything known of the world, from a folder of YAML files. Checked as a whole when loaded;
/// immutable, shared by all threads.
/// </summary>
public sealed class ContentLibrary
{
    private readonly FrozenDictionary<string, WorldWindows> _municipalities;
    private readonly FrozenDictionary<string, SourceEntry[]> _sources;
    private readonly IReadOnlyList<CountryContent> _countries;

    private ContentLibrary(
        string folder, string version, IReadOnlyList<MunicipalityContent> municipalities, Texts texts, IReadOnlyList<CountryContent> countries, FileRules files)
    {
        (Folder, Version, Texts, _countries, Files) = (folder, version, texts, countries, files);
        Municipalities = [.. municipalities.Select(m => m.Municipality)];
        _municipalities = municipalities.ToFrozenDictionary(m => m.Municipality.Id, m => new WorldWindows(m), StringComparer.Ordinal);
        _sources = countries.SelectMany(c => c.Sources).Concat(municipalities.SelectMany(m => m.Sources))
            .GroupBy(s => s.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(s => s.From ?? DateOnly.MinValue).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The first day that can be judged.</summary>
    public static DateOnly FirstDay { get; } = new(1990, 1, 1);

    /// <summary>The last day that can be judged.</summary>
    public static DateOnly LastDay { get; } = new(2100, 12, 31);

    /// <summary>Where a build puts the content: <c>content/</c> beside the program.</summary>
    public static string DefaultFolder { get; } = Path.Combine(AppContext.BaseDirectory, "content");

    public string Folder { get; }

    /// <summary>Twelve hexadecimal digits over all files: the same as long as nothing in the content changes.</summary>
    public string Version { get; }

    /// <summary>By country, then by id.</summary>
    public IReadOnlyList<Municipality> Municipalities { get; }

    public Texts Texts { get; }

    /// <summary>What files a case takes.</summary>
    public FileRules Files { get; }

    /// <summary>All sources, of laws and mandates; of one that changed, every version.</summary>
    public IEnumerable<SourceEntry> Sources => _sources.Values.SelectMany(s => s);

    /// <summary>Loads and checks a content folder.</summary>
    /// <exception cref="ContentException">The content has faults; it lists all of them with file, line and what was expected.</exception>
    public static ContentLibrary Load(string folder)
    {
        var (version, municipalities, texts, countries, files) = ContentReader.Read(folder);
        return new ContentLibrary(folder, version, municipalities, texts, countries, files);
    }

    public Municipality? FindMunicipality(string id) => _municipalities.GetValueOrDefault(id)?.Content.Municipality;

    /// <summary>What is in force in a municipality on a day. Days between two <see cref="ChangeDays"/> share all but the day itself.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside <see cref="FirstDay"/> to <see cref="LastDay"/>.</exception>
    public World WorldFor(string municipality, DateOnly day) => Windows(municipality).WorldOn(day);

    /// <summary>The world of a day as it would be if the acts that are passed, and have no first day yet, had begun; null where there are none.</summary>
    /// <remarks>For showing that the guidance holds together on the day that such an act begins. No citizen is judged by it. Made anew each time.</remarks>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public World? WorldUnderAwaitedLaw(string municipality, DateOnly day) =>
        Windows(municipality) is { AwaitsLaw: true } windows ? windows.WorldUnderAwaitedLaw(day) : null;

    /// <summary>The days on which something in the municipality's world begins, or no longer holds, in order.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public IReadOnlyList<DateOnly> ChangeDays(string municipality) => Windows(municipality).Changes;

    /// <summary>A body as the municipality's citizens meet it on a day.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality, or no such body on that day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside <see cref="FirstDay"/> to <see cref="LastDay"/>.</exception>
    public AuthorityEntry Authority(string municipality, string id, DateOnly day) => FindAuthority(municipality, id, day)
        ?? throw new KeyNotFoundException($"No authority '{id}' in '{municipality}' on {day:O}.");

    /// <summary>As <see cref="Authority"/>; null where there is no such body on that day.</summary>
    public AuthorityEntry? FindAuthority(string municipality, string id, DateOnly day) =>
        Windows(municipality).AuthoritiesOn(day).GetValueOrDefault(id);

    /// <summary>All bodies that there are for the municipality's citizens on a day, by id.</summary>
    public IReadOnlyDictionary<string, AuthorityEntry> Authorities(string municipality, DateOnly day) =>
        Windows(municipality).AuthoritiesOn(day);

    /// <summary>A paragraph of a law or a point of a mandate; its latest version where it changed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source.</exception>
    public SourceEntry Source(string id) => FindSource(id) ?? throw NoSource(id);

    /// <summary>As <see cref="Source(string)"/>, as it was on a day.</summary>
    /// <exception cref="KeyNotFoundException">There is no such source, or it was not in force.</exception>
    public SourceEntry Source(string id, DateOnly day) =>
        _sources.GetValueOrDefault(id)?.FirstOrDefault(s => s.Validity.Covers(day)) ?? throw NoSource(id);

    public SourceEntry? FindSource(string id) => _sources.GetValueOrDefault(id)?[0];

    /// <summary>Every version of every complaint regime of the municipality's country, and when it is in force.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public IReadOnlyList<DatedRegime> Regimes(string municipality) =>
        [.. Windows(municipality).Content.Country.Regimes.Select(r => new DatedRegime(r.Regime, r.Validity.From, r.Validity.To))];

    /// <summary>All services, whatever the day.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public Catalogue Catalogue(string municipality) => Windows(municipality).Content.Country.Catalogue;

    /// <summary>The services that there are on a day.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside <see cref="FirstDay"/> to <see cref="LastDay"/>.</exception>
    public Catalogue Catalogue(string municipality, DateOnly day) => Windows(municipality).On(day).Catalogue;

    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public StatisticsScheme Scheme(string municipality) => Windows(municipality).Content.Scheme;

    /// <summary>How long things are kept there.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public RetentionPolicy Retention(string municipality) => Windows(municipality).Content.Retention;

    /// <summary>
    /// Requires texts that only code can name, such as those of the rules, in every language of a country, or of all.
    /// A country without a municipality speaks to nobody yet, and needs none.
    /// </summary>
    /// <exception cref="ContentException">Some are missing; it lists all of them with the file each belongs in.</exception>
    public void Check(IEnumerable<string> requiredKeys, string? country = null)
    {
        var faults = new FaultList();
        var keys = requiredKeys.Distinct(StringComparer.Ordinal).ToList();
        foreach (var asked in _countries.Where(c => (country is null || c.Id == country) && Municipalities.Any(m => m.Country == c.Id)))
        {
            var texts = Texts.ForCountry(asked.Id);
            foreach (var (language, key) in asked.Languages.SelectMany(l => keys.Where(k => !texts.Has(l, k)).Select(k => (l, k))))
            {
                var file = $"{key.Split('.')[0]}.yaml";
                faults.Add(
                    Place.Whole($"texts/{language}/{file}"),
                    $"missing text '{key}', there or in {asked.Id}/texts/{language}/{file}{Nearest.Hint(key, texts.Keys(language, key.Split('.')[0]))}");
            }
        }

        faults.ThrowIfAny(Folder);
    }

    private WorldWindows Windows(string municipality) => _municipalities.TryGetValue(municipality, out var windows)
        ? windows
        : throw new KeyNotFoundException($"No municipality '{municipality}'; there is {string.Join(", ", _municipalities.Keys.Order(StringComparer.Ordinal))}.");

    private static KeyNotFoundException NoSource(string id) => new($"No source '{id}' in the content, or not in force.");
}
