namespace OmbudGuide.Content.Loading;

/// <summary>The texts of one layer as its files give them: everybody's, a country's, or a municipality's.</summary>
/// <param name="FileOf">Where a key of a language belongs.</param>
internal sealed record TextLayer(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, TextEntry>> ByLanguage, Func<string, string, string> FileOf)
{
    /// <summary>Reads <c>&lt;folder&gt;/&lt;language&gt;/&lt;file&gt;.yaml</c>: a file's name begins its keys.</summary>
    public static TextLayer OfFolders(string folder, IEnumerable<string> languages, ContentFolder content, FaultList faults)
    {
        var files = content.Files
            .Where(f => f.StartsWith($"{folder}/", StringComparison.Ordinal) && content.Root(f) is not null)
            .Select(f => (File: f, Parts: f[(folder.Length + 1)..].Split('/')))
            .Where(f => f.Parts.Length == 2)
            .ToLookup(f => f.Parts[0], f => (Path.GetFileNameWithoutExtension(f.Parts[1]), content.Root(f.File)!), StringComparer.Ordinal);
        return new TextLayer(
            languages.ToDictionary(l => l, IReadOnlyDictionary<string, TextEntry> (l) => TextFiles.Read(files[l], faults), StringComparer.Ordinal),
            (language, key) => $"{folder}/{language}/{key.Split('.')[0]}.yaml");
    }

    /// <summary>Reads <c>&lt;folder&gt;/&lt;language&gt;.yaml</c>, which has whole keys.</summary>
    public static TextLayer OfFiles(string folder, IEnumerable<string> languages, ContentFolder content, FaultList faults) => new(
        languages.ToDictionary(
            l => l,
            IReadOnlyDictionary<string, TextEntry> (l) => content.Root($"{folder}/{l}.yaml") is { } root ? TextFiles.Read([("", root)], faults) : [],
            StringComparer.Ordinal),
        (language, _) => $"{folder}/{language}.yaml");

    public bool IsEmpty => ByLanguage.Values.All(texts => texts.Count == 0);

    /// <summary>What one language of the layer says, its others say too, with the same places.</summary>
    public void CheckTranslations(FaultList faults)
    {
        foreach (var (language, key, entry) in All)
        {
            foreach (var (other, texts) in ByLanguage.Where(o => o.Key != language))
            {
                if (texts.TryGetValue(key, out var translation))
                {
                    Compare(key, entry, language, translation, other, faults);
                }
                else
                {
                    faults.Add(entry.Place, $"the text '{key}' is missing in the language '{other}'; expected it in {FileOf(other, key)}");
                }
            }
        }
    }

    /// <summary>What replaces a text uses no place that the text has not, since nothing would fill it; and it is a list where that is one.</summary>
    /// <param name="mayAdd">Whether it may also say what the layers beneath do not. Letters it may always have.</param>
    public void CheckReplacements(Texts beneath, bool mayAdd, FaultList faults)
    {
        foreach (var (language, key, entry) in All)
        {
            var isLetter = key.StartsWith(TextFiles.Letters, StringComparison.Ordinal);
            if (beneath.Entry(language, key) is not { } replaced)
            {
                if (!mayAdd && !isLetter)
                {
                    faults.Add(entry.Place, $"no text '{key}' to replace{Nearest.Hint(key, beneath.Keys(language, ""))}");
                }

                continue;
            }

            if (!isLetter && entry.Names.Except(replaced.Names, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
            {
                faults.Add(entry.Place, $"the text '{key}' has {Listed(unknown)}, which the text it replaces has not ({replaced.Place})");
            }

            if (entry.Items is null != replaced.Items is null)
            {
                faults.Add(entry.Place, $"'{key}' is {Form(entry)}, and {Form(replaced)} in {replaced.Place}, which it replaces; expected the same");
            }
        }
    }

    /// <summary>Places of a text as a fault tells them.</summary>
    public static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names.Select(n => $"{{{n}}}"));

    /// <summary>All but the vocabulary, in which each language has keys of its own.</summary>
    private IEnumerable<(string Language, string Key, TextEntry Entry)> All => ByLanguage
        .SelectMany(l => l.Value.Select(t => (l.Key, t.Key, t.Value)))
        .Where(t => !t.Item2.StartsWith(TextFiles.Vocabulary, StringComparison.Ordinal));

    private static void Compare(string key, TextEntry entry, string language, TextEntry translation, string other, FaultList faults)
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

    private static string Form(TextEntry entry) => entry.Items is null ? "a single text" : "a list";
}
