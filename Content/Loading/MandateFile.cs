using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>What a municipality's <c>mandate.yaml</c> says: whose mandate it is, its sentences, and its points as facts.</summary>
internal sealed record MandateFile(
    Municipality Municipality,
    IReadOnlyList<SourceEntry> Sources,
    IReadOnlyList<DatedFact> Facts,
    StatisticsScheme Scheme,
    RetentionPolicy Retention,
    IReadOnlyList<AreaMapping> AreaMappings)
{
    public static MandateFile? Read(YamlMap root, string country, string folder, Reading reading) => Fields.Of(root, reading, file =>
    {
        var about = new List<DatedFact>();
        var municipality = file.Map("municipality", m => About(m, country, folder, reading, about));
        var sources = file.EachRequired("sources", s => Source(s, $"{country}.{folder}.", reading));
        var points = file.Map("points", p => MandatePoints.Read(p, reading));
        var scheme = file.Map("scheme", s => SchemeSection.Read(s, reading));
        return new MandateFile(
            municipality ?? new Municipality(folder, country, "", [], "", null),
            sources,
            [.. about, .. points ?? [], .. scheme?.Facts ?? []],
            scheme?.Scheme ?? new StatisticsScheme([], []),
            RetentionSection.OfMunicipality(file),
            scheme?.AreaMappings ?? []);
    });

    private static Municipality About(Fields about, string country, string folder, Reading reading, List<DatedFact> facts)
    {
        foreach (var (key, expected) in new[] { ("id", folder), ("country", country) })
        {
            var written = about.Id(key);
            if (written.Length > 0 && written != expected)
            {
                about.Refuse(about.PlaceOf(key), $"'{key}: {written}' does not fit the folder; expected '{expected}'");
            }
        }

        var ombud = about.RequiredCited("ombud", Kind.Authority, default);
        var sources = about.Sources(default);
        facts.Add(new DatedFact(default, sources, [], inForce => new Mandate(folder, ombud, inForce)));
        var itself = about.RequiredCited("itself", Kind.Authority, default);
        facts.Add(new DatedFact(default, [], [itself], _ => new MunicipalityItself(itself)));

        return new Municipality(folder, country, about.Text("name"), Languages(about, reading), ombud, about.OptionalUrl("url"));
    }

    private static IReadOnlyList<string> Languages(Fields about, Reading reading)
    {
        about.Required("languages");
        var languages = about.Ids("languages");
        foreach (var unknown in languages.Except(reading.Languages, StringComparer.Ordinal))
        {
            about.Refuse(about.PlaceOf("languages"), $"the language '{unknown}' is not one of the country's; expected some of {string.Join(", ", reading.Languages)}");
        }

        return languages;
    }

    private static SourceEntry Source(Fields source, string prefix, Reading reading)
    {
        var id = LawFile.SourceId(source, prefix);
        var entry = new SourceEntry(
            id,
            source.Translated("title"),
            source.OptionalText("locator"),
            Number: null,
            source.Validity(),
            source.OptionalUrl("url"),
            Gists: source.OptionalTranslated("gist"),
            source.Has("gist") ? source.OptionalTranslated("quote") : source.Translated("quote"),
            source.OptionalOption<Confidence>("confidence") ?? Confidence.High,
            source.OptionalDate("checked"))
        {
            WhyNoRule = source.OptionalTranslated("why-no-rule"),
        };
        reading.Index.Define(Kind.Source, id, source.Place, entry.Validity);
        return entry;
    }
}
