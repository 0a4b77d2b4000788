
namespace OmbudGuide.Content.Loading;

/// <summary>Reads text files into keys: nested maps become paths with dots.</summary>
internal sealed class TextFiles
{
    /// <summary>
    /// The file of words to recognise in what people write. It says nothing to anybody: each language has its own keys,
    /// its entries are long, and no sign in them means bold words or a place.
    /// </summary>
    public const string Vocabulary = "language.";

    /// <summary>The file of the ombud's letters. A municipality may have letters of its own; whoever fills them checks their places.</summary>
    public const string Letters = "ombud-letters.to-";

    private const int LongestText = 4_000;
    private const int LongestWordList = 40_000;
    private const int LongestKey = 160;

    private readonly Dictionary<string, TextEntry> _texts = new(StringComparer.Ordinal);
    private readonly FaultList _faults;

    private TextFiles(FaultList faults) => _faults = faults;

    /// <summary>One language's texts, of several files: the name of each begins its keys.</summary>
    public static Dictionary<string, TextEntry> Read(IEnumerable<(string Prefix, YamlMap Root)> files, FaultList faults)
    {
        var read = new TextFiles(faults);
        foreach (var (prefix, root) in files)
        {
            read.Map(prefix, root);
        }

        return read._texts;
    }

    private void Map(string prefix, YamlMap map)
    {
        foreach (var field in map.Fields)
        {
            if (!IsKey(field.Key) || prefix.Length + field.Key.Length > LongestKey)
            {
                _faults.Add(field.Place, $"'{field.Key}' is no key of a text; expected letters, digits and hyphens, with its path at most {LongestKey} characters");
                continue;
            }

            Node(prefix.Length == 0 ? field.Key : $"{prefix}.{field.Key}", field);
        }
    }

    private void Node(string key, YamlField field)
    {
        switch (field.Value)
        {
            case YamlMap { Fields.Count: 0 }:
                _faults.Add(field.Place, $"'{key}' is empty; expected texts");
                break;
            case YamlMap map:
                Map(key, map);
                break;
            case YamlList list:
                _texts[key] = new TextEntry(field.Place, Template: null, [.. list.Items.Select(i => Text(key, i))]);
                break;
            case var text:
                _texts[key] = new TextEntry(field.Place, Template(key, text), Items: null);
                break;
        }
    }

    private TextTemplate? Template(string key, YamlNode node)
    {
        var text = Text(key, node);
        if (IsVocabulary(key))
        {
            return TextTemplate.Verbatim(text);
        }

        var template = TextTemplate.Parse(text, out var fault);
        if (fault is not null)
        {
            _faults.Add(node.Place, $"in '{key}', {fault}");
        }

        return template;
    }

    private string Text(string key, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            _faults.Add(node.Place, $"'{key}' has {node.Kind} in its list; expected a text");
            return "";
        }

        var text = scalar.Value.Trim();
        var longest = IsVocabulary(key) ? LongestWordList : LongestText;
        if (text.Length == 0 || scalar.IsNull)
        {
            _faults.Add(node.Place, $"the text '{key}' is empty");
        }
        else if (text.Length > longest)
        {
            _faults.Add(node.Place, $"the text '{key}' has {text.Length:N0} characters; expected at most {longest:N0}");
        }
        else if (!IsVocabulary(key) && text.Split("**").Length % 2 == 0)
        {
            _faults.Add(node.Place, $"the text '{key}' has a '**' without its fellow; expected bold words between two");
        }

        return text;
    }

    private static bool IsVocabulary(string key) => key.StartsWith(Vocabulary, StringComparison.Ordinal);

    private static bool IsKey(string text) => text.Length > 0 && text.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-');
}
