namespace OmbudGuide.Content.Loading;

/// <summary>
/// Reads the texts in their three layers and checks each: no language lacks what its fellows have, and what replaces a text fits it.
/// </summary>
internal sealed class TextsReader(ContentFolder folder, IReadOnlyList<CountryContent> countries, FaultList faults)
{
    /// <summary>The folder of texts, for all and in a country.</summary>
    public const string Folder = "texts";

    /// <summary>Of no use where there are faults.</summary>
    public Texts Read(IReadOnlyList<Municipality> municipalities)
    {
        // Texts may be translated before a country needs them: other languages wait unread.
        var languages = countries.SelectMany(c => c.Languages).Distinct(StringComparer.Ordinal);
        var layer = TextLayer.OfFolders(Folder, languages, folder, faults);
        layer.CheckTranslations(faults);
        CheckDates(layer);
        var shared = Texts.Shared(layer.ByLanguage);
        var ofCountries = countries.ToDictionary(c => c.Id, c => OfCountry(c, shared), StringComparer.Ordinal);
        return shared.Under(ofCountries, municipalities.ToDictionary(m => m.Id, m => OfMunicipality(m, ofCountries[m.Country]), StringComparer.Ordinal));
    }

    private Texts OfCountry(CountryContent country, Texts shared)
    {
        var inCountry = $"{country.Id}/{Folder}";
        foreach (var stray in folder.Files.Where(f => f.Split('/') is [var id, Folder, var language, _]
            && id == country.Id && !country.Languages.Contains(language, StringComparer.Ordinal)))
        {
            faults.Add(Place.Whole(stray), $"no language of the country; expected {inCountry}/<language>/<file>.yaml in {string.Join(", ", country.Languages)}");
        }

        return Laid(TextLayer.OfFolders(inCountry, country.Languages, folder, faults), shared, mayAdd: true);
    }

    private Texts OfMunicipality(Municipality municipality, Texts ofCountry) => Laid(
        TextLayer.OfFiles($"{municipality.Country}/{municipality.Id}/{Folder}", municipality.Languages, folder, faults), ofCountry, mayAdd: false);

    /// <summary>A layer over another; the other itself where it has nothing to say.</summary>
    private Texts Laid(TextLayer layer, Texts beneath, bool mayAdd)
    {
        layer.CheckTranslations(faults);
        layer.CheckReplacements(beneath, mayAdd, faults);
        return layer.IsEmpty ? beneath : new Texts(layer.ByLanguage, beneath);
    }

    private void CheckDates(TextLayer shared)
    {
        foreach (var (language, texts) in shared.ByLanguage)
        {
            foreach (var (key, places) in DateWords.Templates)
            {
                if (!texts.TryGetValue(key, out var entry) || entry.Items is not null)
                {
                    faults.Add(Place.Whole(shared.FileOf(language, key)), $"missing text '{key}'");
                }
                else if (!entry.Names.SequenceEqual(places, StringComparer.Ordinal))
                {
                    faults.Add(entry.Place, $"'{key}' has the places {TextLayer.Listed(entry.Names)}; expected {TextLayer.Listed(places)}");
                }
            }

            foreach (var (key, length) in DateWords.Lists)
            {
                if (!texts.TryGetValue(key, out var entry) || entry.Items?.Count != length)
                {
                    faults.Add(entry?.Place ?? Place.Whole(shared.FileOf(language, key)), $"expected '{key}' to be a list of {length} names");
                }
            }
        }
    }
}
