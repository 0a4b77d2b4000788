using System.Collections.Frozen;

namespace OmbudGuide.Content.Loading;

/// <summary>
/// Reads a content folder: <c>files.yaml</c>, <c>texts/&lt;language&gt;/*.yaml</c>, a folder a country, and in it texts of its own and a folder a municipality.
/// </summary>
internal sealed class ContentReader
{
    private const string TextsFolder = TextsReader.Folder;

    private static readonly string[] CountryFiles = ["country.yaml", "law.yaml", "authorities.yaml", "complaints.yaml", "services.yaml"];

    private readonly ContentFolder _folder;
    private readonly FaultList _faults;

    private ContentReader(ContentFolder folder, FaultList faults) => (_folder, _faults) = (folder, faults);

    /// <exception cref="ContentException">There are faults; it lists all.</exception>
    public static (string Version, IReadOnlyList<MunicipalityContent> Municipalities, Texts Texts, IReadOnlyList<CountryContent> Countries, FileRules Files) Read(string path)
    {
        var faults = new FaultList();
        var folder = ContentFolder.Read(path, faults);
        var reader = new ContentReader(folder, faults);
        reader.RefuseStrayFiles();
        var files = FilesFile.Read(folder, faults);
        var countries = reader.Countries();
        var municipalities = countries.SelectMany(reader.Municipalities).ToList();
        foreach (var twice in municipalities.GroupBy(m => m.Municipality.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            faults.Add(Place.Whole(MandateFileOf(twice.Last().Country.Id, twice.Key)), $"duplicate municipality id '{twice.Key}'; expected it in one country");
        }

        // Without whole countries, comparing texts would blame the wrong files.
        faults.ThrowIfAny(path);
        var texts = new TextsReader(folder, countries, faults).Read([.. municipalities.Select(m => m.Municipality)]);
        faults.ThrowIfAny(path);
        return (folder.Version, municipalities, texts, countries, files!);
    }

    private IReadOnlyList<CountryContent> Countries()
    {
        var ids = _folder.Files.Select(f => f.Split('/')).Where(p => p.Length > 1 && p[0] != TextsFolder)
            .Select(p => p[0]).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
        {
            _faults.Add(Place.Whole("country.yaml"), "no country; expected a folder such as no/ with country.yaml in it");
        }

        return [.. ids.Select(Country).OfType<CountryContent>()];
    }

    private CountryContent? Country(string id)
    {
        foreach (var missing in CountryFiles.Where(f => !_folder.Has($"{id}/{f}")))
        {
            _faults.Add(Place.Whole($"{id}/{missing}"), "missing file; a country has " + string.Join(", ", CountryFiles));
        }

        var roots = CountryFiles.Select(f => _folder.Root($"{id}/{f}")).OfType<YamlMap>().ToArray();
        if (roots.Length < CountryFiles.Length)
        {
            return null;
        }

        var index = new Index(id);
        var reading = new Reading(_faults, CountryFile.LanguagesOf(roots[0]), index);
        var country = CountryFile.Read(roots[0], id, reading);
        var law = LawFile.Read(roots[1], id, reading);
        var authorities = AuthoritiesFile.Read(roots[2], reading, FrozenSet<string>.Empty);
        var regimes = ComplaintsFile.Read(roots[3], reading);
        var (catalogue, services) = ServicesFile.Read(roots[4], reading);
        index.Check(_faults);
        return country is null ? null : new CountryContent(
            id, reading.Languages, country.Calendar, [.. country.Facts, .. law.Facts], law.Sources, law.Succession, authorities, regimes, catalogue, services, country.Retention, index);
    }

    private IEnumerable<MunicipalityContent> Municipalities(CountryContent country) => _folder.Files
        .Select(f => f.Split('/'))
        .Where(p => p.Length > 2 && p[0] == country.Id && p[1] != TextsFolder)
        .Select(p => p[1])
        .Distinct(StringComparer.Ordinal)
        .Select(id => Municipality(country, id))
        .OfType<MunicipalityContent>();

    private MunicipalityContent? Municipality(CountryContent country, string id)
    {
        var mandateFile = MandateFileOf(country.Id, id);
        if (!_folder.Has(mandateFile))
        {
            _faults.Add(Place.Whole(mandateFile), "missing file; a municipality's folder has its mandate");
        }

        var index = new Index($"{country.Id}/{id} and {country.Id}", country.Index);
        var reading = new Reading(_faults, country.Languages, index);
        IReadOnlyList<AuthorityContent> authorities = _folder.Root($"{country.Id}/{id}/authorities.yaml") is { } root
            ? AuthoritiesFile.Read(root, reading, country.Authorities.Select(a => a.Id).ToFrozenSet(StringComparer.Ordinal))
            : [];
        var mandate = _folder.Root(mandateFile) is { } file ? MandateFile.Read(file, country.Id, id, reading) : null;
        index.Check(_faults);
        if (mandate is null)
        {
            return null;
        }

        var retention = mandate.Retention.Over(country.Retention);
        if (!RetentionSection.KeepsTheLogLongEnough(retention))
        {
            _faults.Add(Place.Whole(mandateFile), "'audit-log' is kept for a shorter time than 'closed-cases'; expected the log to outlive the cases that it tells of");
        }

        return new MunicipalityContent(
            mandate.Municipality, country, mandate.Facts, mandate.Sources, authorities, mandate.Scheme, retention, mandate.AreaMappings);
    }

    private static string MandateFileOf(string country, string municipality) => $"{country}/{municipality}/mandate.yaml";

    /// <summary>A file that nothing reads is a misspelt name: its content would silently be missing.</summary>
    private void RefuseStrayFiles()
    {
        foreach (var file in _folder.Files)
        {
            string[]? expected = file.Split('/') switch
            {
                [FilesFile.Name] => null,
                [TextsFolder, _, var name] when name.EndsWith(".yaml", StringComparison.Ordinal) => null,
                [TextsFolder, ..] => ["texts/<language>/<file>.yaml"],
                [_, var name] => CountryFiles.Contains(name, StringComparer.Ordinal) ? null : CountryFiles,
                [_, TextsFolder, _, var name] when name.EndsWith(".yaml", StringComparison.Ordinal) => null,
                [_, TextsFolder, ..] => ["<country>/texts/<language>/<file>.yaml"],
                [_, _, "mandate.yaml" or "authorities.yaml"] => null,
                [_, _, TextsFolder, var name] when name.EndsWith(".yaml", StringComparison.Ordinal) => null,
                [_, _, ..] => ["mandate.yaml", "authorities.yaml", "texts/<language>.yaml"],
                _ => ["a folder a country", TextsFolder, FilesFile.Name],
            };
            if (expected is not null)
            {
                _faults.Add(Place.Whole(file), $"unknown file; expected one of {string.Join(", ", expected)}{Nearest.Hint(file.Split('/')[^1], expected)}");
            }
        }
    }
}
