using System.Text;
using System.Text.RegularExpressions;

namespace OmbudGuide.Content;

/// <summary>A text with named places: <c>Klagen går til {body}.</c></summary>
internal sealed partial class TextTemplate
{
    private readonly string _text;

    /// <summary>Literal text and names in turn, beginning with a literal; null where there are no names.</summary>
    private readonly string[]? _parts;

    private TextTemplate(string text, string[]? parts)
    {
        (_text, _parts) = (text, parts);
        Names = parts is null ? [] : [.. parts.Where((_, i) => i % 2 == 1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of its places, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>A text without places, whatever signs are in it.</summary>
    public static TextTemplate Verbatim(string text) => new(text, null);

    /// <summary>Null where the braces of the text are no names; <paramref name="fault"/> says what is wrong.</summary>
    public static TextTemplate? Parse(string text, out string? fault)
    {
        fault = null;
        if (text.AsSpan().IndexOfAny('{', '}') < 0)
        {
            return Verbatim(text);
        }

        // Every second part is a name.
        var parts = Place().Split(text);
        for (var i = 0; i < parts.Length; i += 2)
        {
            var brace = parts[i].AsSpan().IndexOfAny('{', '}');
            if (brace >= 0)
            {
                var rest = parts[i][brace..];
                fault = $"the brace in '{(rest.Length > 20 ? rest[..20] + "…" : rest)}' begins no placeholder; expected a name such as {{ombud}}, in lower-case letters, digits and hyphens";
                return null;
            }
        }

        return new TextTemplate(text, parts);
    }

    /// <exception cref="ArgumentException">A place has no value.</exception>
    public string Fill(string key, ReadOnlySpan<(string Name, string Value)> values)
    {
        if (_parts is null)
        {
            return _text;
        }

        var filled = new StringBuilder(_text.Length + 32);
        for (var i = 0; i < _parts.Length; i++)
        {
            filled.Append(i % 2 == 0 ? _parts[i] : ValueOf(key, _parts[i], values));
        }

        return filled.ToString();
    }

    private static string ValueOf(string key, string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (given, value) in values)
        {
            if (given == name)
            {
                return value;
            }
        }

        throw new ArgumentException($"The text '{key}' needs a value for '{name}'.", nameof(values));
    }

    [GeneratedRegex("{(?<name>[a-z][a-z0-9-]*)}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
