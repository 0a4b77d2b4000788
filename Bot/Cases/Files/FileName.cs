using System.Globalization;
using System.Text;
using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Cases.Files;

/// <summary>A file's name as it is kept and shown: one that every system can write, and that says what it looks like.</summary>
internal static class FileName
{
    /// <summary>The most characters, with the ending.</summary>
    public const int Longest = 120;

    private const string NotInNames = "<>:\"|?*";

    /// <summary>Names that Windows keeps for itself, whatever their ending.</summary>
    private static readonly string[] Reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    /// <summary>
    /// Leaves out the folders, whatever cannot be seen (controls, marks that turn the direction of writing) and what no name may hold; masks national
    /// identity numbers, and cuts what is too long.
    /// </summary>
    /// <param name="data">Finds what is masked.</param>
    /// <param name="unnamed">What a file is called of whose name nothing is left.</param>
    public static string Clean(PersonalData data, string? sent, string unnamed)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var seen = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) seen.Append(' ');
            else if (IsSeen(rune)) seen.Append(rune.ToString());
        }

        var text = data.Mask(seen.ToString(), keepsContact: true);
        foreach (var sign in NotInNames) text = text.Replace(sign, '_');
        text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var ending = EndingOf(text);
        var name = (ending.Length == 0 ? text : text[..^(ending.Length + 1)]).Trim('.', ' ');
        if (name.Length == 0) name = unnamed;
        if (Reserved.Contains(name.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase)) name = $"_{name}";
        ending = Cut(ending, Longest / 4);
        return ending.Length == 0 ? Cut(name, Longest) : $"{Cut(name, Longest - ending.Length - 1)}.{ending}";
    }

    /// <summary>What stands after the last dot; empty where there is none, or nothing after it.</summary>
    public static string EndingOf(string name) => name.LastIndexOf('.') is >= 0 and var dot ? name[(dot + 1)..].Trim() : "";

    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>No character is cut in two.</summary>
    private static string Cut(string text, int most) => text.Length <= most ? text
        : (char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most]).TrimEnd('.', ' ');
}
