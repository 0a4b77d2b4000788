using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OmbudGuide.Content.Loading;

/// <summary>
/// Reads one YAML file into nodes that know their places. Content is plain YAML: one document of maps, lists and texts;
/// anchors, aliases and tags are refused, so that a small file stays small and a text is never anything but a text.
/// </summary>
internal sealed class YamlFile
{
    private const int MaximumDepth = 12;

    private readonly string _file;
    private readonly FaultList _faults;
    private readonly Parser _parser;

    private YamlFile(string file, string text, FaultList faults)
    {
        (_file, _faults) = (file, faults);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root map, or null where the file could not be read as one; then a fault says why.</summary>
    public static YamlMap? Read(string file, string text, FaultList faults)
    {
        try
        {
            return new YamlFile(file, text, faults).Document();
        }
        catch (YamlException e)
        {
            faults.Add(PlaceOf(file, e.Start), $"not valid YAML: {e.InnerException?.Message ?? e.Message}");
            return null;
        }
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _faults.Add(Place.Whole(_file), "the file is empty; expected a map of keys");
            return null;
        }

        var root = Node(depth: 1);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _faults.Add(PlaceOf(_file, second.Start), "a second document begins here; expected one document in a file");
        }

        if (root is YamlMap map)
        {
            return map;
        }

        _faults.Add(root.Place, $"expected a map of keys, found {root.Kind}");
        return null;
    }

    private YamlNode Node(int depth)
    {
        var place = PlaceOf(_file, _parser.Current!.Start);
        if (depth > MaximumDepth)
        {
            throw new YamlException(_parser.Current.Start, _parser.Current.End, $"nested deeper than {MaximumDepth} levels");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _faults.Add(place, $"the alias '*{alias.Value}' is not allowed; write the value out");
            return new YamlScalar(place, alias.Value.Value, Plain: false);
        }

        RefuseDecoration((NodeEvent)_parser.Current, place);
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(place, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        return _parser.TryConsume<SequenceStart>(out _) ? List(place, depth) : Map(place, depth);
    }

    private YamlList List(Place place, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new YamlList(place, items);
    }

    private YamlMap Map(Place place, int depth)
    {
        _parser.Consume<MappingStart>();
        var fields = new Dictionary<string, YamlField>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar { Value: not "" } name)
            {
                _faults.Add(key.Place, $"expected the name of a key, found {key.Kind}");
            }
            else if (!fields.TryAdd(name.Value, new YamlField(name.Value, name.Place, value)))
            {
                _faults.Add(name.Place, $"duplicate key '{name.Value}'; first given in line {fields[name.Value].Place.Line}");
            }
        }

        return new YamlMap(place, [.. fields.Values]);
    }

    private void RefuseDecoration(NodeEvent node, Place place)
    {
        if (!node.Anchor.IsEmpty)
        {
            _faults.Add(place, $"the anchor '&{node.Anchor.Value}' is not allowed; write the value out where it is needed");
        }

        if (!node.Tag.IsEmpty)
        {
            _faults.Add(place, $"the tag '{node.Tag.Value}' is not allowed; expected a plain value");
        }
    }

    private static Place PlaceOf(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
