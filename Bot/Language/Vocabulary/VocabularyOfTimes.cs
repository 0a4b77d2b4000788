using System.Globalization;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language.Vocabulary;

/// <summary>The keys under <c>times</c>: a sense, and for some senses a number under it.</summary>
internal static class VocabularyOfTimes
{
    public const string Name = "times";
    public const string MonthFirst = "month-first";

    private static readonly Dictionary<TimeSense, (int Least, int Most)> Numbered = new()
    {
        [TimeSense.Month] = (1, 12),
        [TimeSense.LooseMonth] = (1, 12),
        [TimeSense.Weekday] = (1, 7),
        [TimeSense.PastWeekday] = (1, 7),
        [TimeSense.LooseWeekday] = (1, 7),
        [TimeSense.Season] = (1, 4),
        [TimeSense.LooseSeason] = (1, 4),
        [TimeSense.EarlySeason] = (1, 4),
        [TimeSense.LateSeason] = (1, 4),
        [TimeSense.Number] = (0, 1000),
        [TimeSense.Ordinal] = (1, 31),
        [TimeSense.DayFromToday] = (-7, 7),
        [TimeSense.WeekFromNow] = (-10, 10),
        [TimeSense.YearFromNow] = (-10, 10),
        [TimeSense.Holiday] = (1, 5),
        [TimeSense.AgeBefore] = (1, 1000),
    };

    private static readonly IReadOnlyList<string> Senses = [MonthFirst, .. Ids.All<TimeSense>().Where(sense => sense != Ids.Of(TimeSense.None))];

    // What is no sense with a number of its own may have one or none: what it means is told where it is read.
    private static readonly (int Least, int Most) Any = (-10_000, 10_000);

    /// <summary>What is wrong with a key, without its section's name: <c>month.4</c>; null where nothing is.</summary>
    public static string? Fault(string key)
    {
        var (id, value) = key.Split('.', 2) is [var first, var rest] ? (first, rest) : (key, null);
        if (!Senses.Contains(id, StringComparer.Ordinal))
        {
            return $"unknown key '{id}' under '{Name}'; expected one of {string.Join(", ", Senses)}{Nearest.Hint(id, Senses)}";
        }

        var numbered = Ids.TryRead<TimeSense>(id, out var sense) && Numbered.ContainsKey(sense);
        var (least, most) = numbered ? Numbered[sense] : Any;
        return value is null
            ? numbered ? $"'{Name}.{id}' has no number; expected keys from {Written(least)} to {Written(most)}" : null
            : Number(value) is { } number && number >= least && number <= most ? null
            : $"'{value}' is no number of '{Name}.{id}'; expected keys from {Written(least)} to {Written(most)}";
    }

    private static int? Number(string value) =>
        int.TryParse(value.Replace("minus-", "-", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Written(int number) => number < 0 ? string.Create(CultureInfo.InvariantCulture, $"minus-{-number}") : number.ToString(CultureInfo.InvariantCulture);
}
