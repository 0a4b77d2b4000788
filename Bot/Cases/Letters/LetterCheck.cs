using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Letters;

/// <summary>Whether each letter of the content can be filled: it is in the order, has a name and a text, and no place that nothing fills.</summary>
internal static class LetterCheck
{
    private const string Order = "order";

    private static readonly string[] Parts = ["name", "text"];

    /// <exception cref="ContentException">Some cannot; it lists all faults with file and line.</exception>
    public static void Of(ContentLibrary content)
    {
        var faults = content.Municipalities.SelectMany(each => each.Languages.SelectMany(language => Faults(content.Texts.For(each.Id), language))).Distinct().ToList();
        if (faults.Count > 0) throw new ContentException(content.Folder, faults);
    }

    private static IEnumerable<ContentFault> Faults(Texts texts, string language) =>
        Enum.GetValues<LetterTo>().SelectMany(to => Faults(texts, language, $"{LetterTemplate.Section}{Ids.Of(to)}."));

    private static IEnumerable<ContentFault> Faults(Texts texts, string language, string group)
    {
        if (!texts.IsList(language, $"{group}{Order}"))
        {
            yield return new ContentFault($"texts/{language}/{LetterTemplate.Section}yaml", 0, 0, $"missing list '{group}{Order}'; expected the ids of the letters in their order");
            yield break;
        }

        var ids = texts.List(language, $"{group}{Order}");
        foreach (var missing in ids.SelectMany(id => Parts.Select(part => $"{group}{id}.{part}")).Where(key => !texts.Has(language, key)))
            yield return texts.Fault(language, $"{group}{Order}", $"the order names a letter without its text '{missing}'");
        foreach (var key in texts.Keys(language, group).Where(key => key != $"{group}{Order}"))
        {
            if (key[group.Length..].Split('.') is not [var id, var part] || !Parts.Contains(part, StringComparer.Ordinal))
                yield return texts.Fault(language, key, $"unknown key '{key}'; expected the letter's id and then one of {string.Join(", ", Parts)}{Nearest.Hint(key.Split('.')[^1], Parts)}");
            else if (!ids.Contains(id, StringComparer.Ordinal))
                yield return texts.Fault(language, key, $"the letter '{id}' is not in '{group}{Order}', so nobody could choose it{Nearest.Hint(id, ids)}");
            else if (texts.IsList(language, key))
                yield return texts.Fault(language, key, $"'{key}' is a list; expected one text");
            else if (texts.Places(language, key).Except(part == Parts[0] ? [] : LetterValues.Names, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
                yield return texts.Fault(language, key, $"nothing fills {string.Join(", ", unknown.Select(name => $"{{{name}}}"))} in '{key}'; expected some of {string.Join(", ", LetterValues.Names)}{Nearest.Hint(unknown[0], LetterValues.Names)}");
        }
    }
}
