using OmbudGuide.Content;

namespace OmbudGuide.Bot.Language.Vocabulary;

/// <summary>The entries of a language's vocabulary by path, <c>answers.yes</c>, in ordinal order.</summary>
internal sealed class VocabularyEntries
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly string[] _paths;

    /// <summary>The vocabulary of a language as a country has it; empty where it has none.</summary>
    public VocabularyEntries(Texts texts, string language)
    {
        var keys = texts.Keys(language, VocabularyCheck.Section);
        _paths = new string[keys.Count];
        for (var i = 0; i < keys.Count; i++)
        {
            _paths[i] = keys[i][VocabularyCheck.Section.Length..];
            _texts.Add(_paths[i], texts.Get(language, keys[i]));
        }
    }

    /// <summary>There are none: nothing can be read in the language.</summary>
    public bool IsEmpty => _paths.Length == 0;

    /// <summary>All entries.</summary>
    public IEnumerable<(string Path, string Text)> All
    {
        get
        {
            foreach (var path in _paths)
            {
                yield return (path, _texts[path]);
            }
        }
    }

    /// <summary>Whether the other has the same entries with the same texts, as where two countries share a language's.</summary>
    public bool Same(VocabularyEntries other)
    {
        for (var i = 0; i < _paths.Length && _paths.Length == other._paths.Length; i++)
        {
            if (_paths[i] != other._paths[i] || _texts[_paths[i]] != other._texts[_paths[i]])
            {
                return false;
            }
        }

        return _paths.Length == other._paths.Length;
    }

    /// <summary>The text of an entry; null where there is none.</summary>
    public string? Find(string path) => _texts.GetValueOrDefault(path);

    /// <summary>The entries of a section, by the rest of their path.</summary>
    public IEnumerable<(string Key, string Text)> Under(string section)
    {
        foreach (var path in _paths)
        {
            if (path.Length > section.Length && path[section.Length] == '.' && path.StartsWith(section, StringComparison.Ordinal))
            {
                yield return (path[(section.Length + 1)..], _texts[path]);
            }
        }
    }

    /// <summary>The phrases of an entry; none where there is no such entry.</summary>
    public string[] Phrases(string path) =>
        _texts.TryGetValue(path, out var text) ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>The words of an entry in all their spellings; none where there is no such entry.</summary>
    public HashSet<string> Words(string path) => _texts.TryGetValue(path, out var text) ? WordsOf(text) : [];

    /// <summary>The words of phrases in all their spellings.</summary>
    public static HashSet<string> WordsOf(string phrases)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var word in Tokens.Words(phrase))
            {
                words.Add(word);
                if (Spelling.HasVariants(word))
                {
                    words.UnionWith(Spelling.Variants(word));
                }
            }
        }

        return words;
    }
}
