using System.Globalization;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language.Vocabulary;

/// <summary>The keys under <c>times</c>: a sense, and for some senses a number under it.</summary>
internal static class VocabularyOfTimes
{
    public const string Name = "times";
    public const string MonthFirst = "month-first";

    private static readonly Dictionary<string, Range> Numbered = new(StringComparer.Ordinal)
    {
        [Ids.Of(TimeSense.Month)] = new(1, 12),
        [Ids.Of(TimeSense.LooseMonth)] = new(1, 12),
        [Ids.Of(TimeSense.Weekday)] = new(1, 7),
        [Ids.Of(TimeSense.PastWeekday)] = new(1, 7),
        [Ids.Of(TimeSense.LooseWeekday)] = new(1, 7),
        [Ids.Of(TimeSense.Season)] = new(1, 4),
        [Ids.Of(TimeSense.LooseSeason)] = new(1, 4),
        [Ids.Of(TimeSense.EarlySeason)] = new(1, 4),
        [Ids.Of(TimeSense.LateSeason)] = new(1, 4),
        [Ids.Of(TimeSense.Number)] = new(0, 1000),
        [Ids.Of(TimeSense.Ordinal)] = new(1, 31),
        [Ids.Of(TimeSense.DayFromToday)] = new(-7, 7),
        [Ids.Of(TimeSense.WeekFromNow)] = new(-10, 10),
        [Ids.Of(TimeSense.YearFromNow)] = new(-10, 10),
        [Ids.Of(TimeSense.Holiday)] = new(1, 5),
        [Ids.Of(TimeSense.AgeBefore)] = new(1, 1000),
    };

    private static readonly IReadOnlyList<string> Senses = [MonthFirst, .. Ids.All<TimeSense>().Where(sense => sense != Ids.Of(TimeSense.None))];

    // What is no sense with a number of its own may have one or none: what it means is told where it is read.
    private static readonly Range Any = new(-10_000, 10_000);

    /// <summary>What is wrong with a key, without its section's name: <c>month.4</c>; null where nothing is.</summary>
    public static string? Fault(string key)
    {
        var (id, value) = key.Split('.', 2) is [var first, var rest] ? (first, rest) : (key, null);
        if (!Senses.Contains(id, StringComparer.Ordinal))
        {
            return $"unknown key '{id}' under '{Name}'; expected one of {string.Join(", ", Senses)}{Nearest.Hint(id, Senses)}";
        }

        var numbered = Numbered.TryGetValue(id, out var range);
        var (least, most) = range ?? Any;
        return value is null
            ? numbered ? $"'{Name}.{id}' has no number; expected keys from {Written(least)} to {Written(most)}" : null
            : Number(value) is { } number && number >= least && number <= most ? null
            : $"'{value}' is no number of '{Name}.{id}'; expected keys from {Written(least)} to {Written(most)}";
    }

    private static int? Number(string value) =>
        int.TryParse(value.Replace("minus-", "-", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Written(int number) => number < 0 ? string.Create(CultureInfo.InvariantCulture, $"minus-{-number}") : number.ToString(CultureInfo.InvariantCulture);

    private sealed record Range(int Least, int Most);
}
