using System.Globalization;
using System.Text.RegularExpressions;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Impact;

/// <summary>A fact of the content in a line, as its file would say it: <c>age-limit: length P1Y</c>.</summary>
internal static partial class FactLine
{
    public static string Kind(object fact) => Kebab(fact.GetType().Name);

    public static string Of(object fact)
    {
        var fields = fact.GetType().GetProperties()
            .Where(property => property is { CanWrite: true, Name: not nameof(ISourced.Sources) })
            .Select(property => (property.Name, Value: Value(property.GetValue(fact))))
            .Where(field => field.Value.Length > 0)
            .Select(field => $"{Kebab(field.Name)} {field.Value}")
            .ToList();
        return fields.Count == 0 ? Kind(fact) : $"{Kind(fact)}: {string.Join(", ", fields)}";
    }

    private static string Value(object? value) => value switch
    {
        null or false => "",
        true => "yes",
        Enum option => Kebab(option.ToString()),
        IEnumerable<string> many => string.Join(' ', many),
        IEnumerable<Enum> many => string.Join(' ', many.Select(each => Kebab(each.ToString()))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Kebab(string name) => Capital().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
