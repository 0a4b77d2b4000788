using System.Text.RegularExpressions;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Cases.Letters;

/// <summary>A letter filled in from a case, for the ombud to edit.</summary>
internal static partial class LetterDraft
{
    /// <summary>Stands for what the case does not tell; no text of content and none of a citizen's has it.</summary>
    private const char Absent = '\uE000';

    private const string Blank = "\n\n";

    /// <summary>The template's text in a language; a paragraph with a place that the case does not fill is left out.</summary>
    /// <param name="template">By id.</param>
    public static string Of(Texts texts, string language, string template, LetterValues values)
    {
        (string Name, string Value)[] filled = [.. LetterValues.Names.Select(name => (name, values[name]?.Replace(Absent, ' ') ?? $"{Absent}"))];
        var text = texts.Get(language, $"{LetterTemplate.Section}{template}.text", filled);
        return string.Join(Blank, text.Split(Blank).Where(paragraph => !paragraph.Contains(Absent, StringComparison.Ordinal)));
    }

    /// <summary>What stands in brackets in the draft and still stands in what became of it.</summary>
    public static IReadOnlyList<string> Unfilled(string draft, string written) =>
        [.. Brackets().Matches(draft).Select(match => match.Value).Distinct(StringComparer.Ordinal).Where(place => written.Contains(place, StringComparison.Ordinal))];

    [GeneratedRegex(@"\[[^\[\]\n]+\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Brackets();
}
