namespace OmbudGuide.Content.Loading;

/// <summary>Reads the texts of all languages and the municipalities' own, and checks that no language lacks what its fellows have.</summary>
internal sealed class TextsReader(ContentFolder folder, IReadOnlyList<CountryContent> countries, FaultList faults)
{
    private static readonly IReadOnlyDictionary<string, Texts> NoMunicipalities = new Dictionary<string, Texts>(StringComparer.Ordinal);

    /// <summary>Of no use where there are faults.</summary>
    public Texts Read(IReadOnlyList<Municipality> municipalities)
    {
        var common = Common();
        foreach (var country in countries)
        {
            CheckTranslations(country, common);
        }

        CheckDates(common);
        return new Texts(common, municipalities.ToDictionary(m => m.Id, m => Own(m, common), StringComparer.Ordinal));
    }

    /// <summary>The languages of the countries. Texts may be translated before a country needs them: other languages wait unread.</summary>
    private Dictionary<string, IReadOnlyDictionary<string, TextEntry>> Common()
    {
        var files = folder.Files
            .Select(f => (File: f, Parts: f.Split('/')))
            .Where(f => f.Parts is ["texts", _, _] && folder.Root(f.File) is not null)
            .ToLookup(f => f.Parts[1], f => (Path.GetFileNameWithoutExtension(f.Parts[2]), folder.Root(f.File)!), StringComparer.Ordinal);
        var languages = countries.SelectMany(c => c.Languages).Distinct(StringComparer.Ordinal).ToList();
        return languages.ToDictionary(
            l => l, IReadOnlyDictionary<string, TextEntry> (l) => TextFiles.Read(files[l], faults), StringComparer.Ordinal);
    }

    /// <summary>
    /// What one language of a country says, its others say too, with the same places. A language that several countries share
    /// may say more than one of them needs: such a text must be whole in one of them.
    /// </summary>
    private void CheckTranslations(CountryContent country, Dictionary<string, IReadOnlyDictionary<string, TextEntry>> common)
    {
        foreach (var language in country.Languages)
        {
            foreach (var (key, entry) in common[language].Where(t => !t.Key.StartsWith(TextFiles.Vocabulary, StringComparison.Ordinal)))
            {
                var shared = countries.Any(c => c != country && c.Languages.Contains(language, StringComparer.Ordinal)
                    && c.Languages.All(l => common[l].ContainsKey(key)));
                foreach (var other in country.Languages.Where(l => l != language))
                {
                    if (common[other].TryGetValue(key, out var translation))
                    {
                        ComparePlaces(key, entry, language, translation, other);
                    }
                    else if (!shared)
                    {
                        faults.Add(entry.Place, $"the text '{key}' is missing in the language '{other}'; expected it in texts/{other}/{key.Split('.')[0]}.yaml");
                    }
                }
            }
        }
    }

    private void ComparePlaces(string key, TextEntry entry, string language, TextEntry translation, string other)
    {
        var missing = entry.Names.Except(translation.Names, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            faults.Add(translation.Place, $"the text '{key}' lacks {Listed(missing)} here, which '{language}' has in {entry.Place}");
        }

        // Told once, where the translation stands that is a list or is none.
        if (entry.Items is not null && translation.Items is null)
        {
            faults.Add(translation.Place, $"'{key}' is a single text in '{other}' and a list in '{language}' ({entry.Place}); expected the same in both");
        }
    }

    private void CheckDates(Dictionary<string, IReadOnlyDictionary<string, TextEntry>> common)
    {
        foreach (var (language, texts) in common)
        {
            var file = $"texts/{language}/dates.yaml";
            foreach (var (key, places) in DateWords.Templates)
            {
                if (!texts.TryGetValue(key, out var entry) || entry.Items is not null)
                {
                    faults.Add(Place.Whole(file), $"missing text '{key}'");
                }
                else if (!entry.Names.SequenceEqual(places, StringComparer.Ordinal))
                {
                    faults.Add(entry.Place, $"'{key}' has the places {Listed(entry.Names)}; expected {Listed(places)}");
                }
            }

            foreach (var (key, length) in DateWords.Lists)
            {
                if (!texts.TryGetValue(key, out var entry) || entry.Items?.Count != length)
                {
                    faults.Add(entry?.Place ?? Place.Whole(file), $"expected '{key}' to be a list of {length} names");
                }
            }
        }
    }

    /// <summary>A municipality replaces texts that there are, in all its languages, and uses no place that the text does not have.</summary>
    private Texts Own(Municipality municipality, Dictionary<string, IReadOnlyDictionary<string, TextEntry>> common)
    {
        var own = municipality.Languages.Where(common.ContainsKey).ToDictionary(l => l, l => OwnOf(municipality, l), StringComparer.Ordinal);
        foreach (var (language, texts) in own)
        {
            foreach (var (key, entry) in texts)
            {
                if (!common[language].TryGetValue(key, out var replaced))
                {
                    faults.Add(entry.Place, $"no text '{key}' to replace{Nearest.Hint(key, common[language].Keys)}");
                }
                else if (entry.Names.Except(replaced.Names, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
                {
                    faults.Add(entry.Place, $"the text '{key}' has {Listed(unknown)}, which the text it replaces has not ({replaced.Place})");
                }

                foreach (var other in own.Where(o => !o.Value.ContainsKey(key)).Select(o => o.Key))
                {
                    faults.Add(entry.Place, $"the text '{key}' is replaced in '{language}' alone; expected it in {OwnFile(municipality, other)} too");
                }
            }
        }

        return own.Values.All(t => t.Count == 0)
            ? new Texts(common, NoMunicipalities)
            : new Texts(common.ToDictionary(l => l.Key, IReadOnlyDictionary<string, TextEntry> (l) => Laid(l.Value, own.GetValueOrDefault(l.Key)), StringComparer.Ordinal), NoMunicipalities);
    }

    private Dictionary<string, TextEntry> OwnOf(Municipality municipality, string language) =>
        folder.Root(OwnFile(municipality, language)) is { } root ? TextFiles.Read([("", root)], faults) : [];

    private static Dictionary<string, TextEntry> Laid(IReadOnlyDictionary<string, TextEntry> common, Dictionary<string, TextEntry>? own)
    {
        var laid = new Dictionary<string, TextEntry>(common, StringComparer.Ordinal);
        foreach (var (key, entry) in own ?? [])
        {
            laid[key] = entry;
        }

        return laid;
    }

    private static string OwnFile(Municipality municipality, string language) =>
        $"{municipality.Country}/{municipality.Id}/texts/{language}.yaml";

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names.Select(n => $"{{{n}}}"));
}
