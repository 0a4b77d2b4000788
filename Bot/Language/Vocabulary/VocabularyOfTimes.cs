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
        [TimeSense.LooseWeekday] = (1, 7),
        [TimeSense.Season] = (1, 4),
        [TimeSense.LooseSeason] = (1, 4),
        [TimeSense.Number] = (0, 1000),
        [TimeSense.Ordinal] = (1, 31),
        [TimeSense.DayFromToday] = (-7, 7),
        [TimeSense.YearFromNow] = (-10, 10),
        [TimeSense.Holiday] = (1, 5),
        [TimeSense.AgeBefore] = (1, 120),
    };

    private static readonly IReadOnlyList<string> Senses = [MonthFirst, .. Ids.All<TimeSense>().Where(sense => sense != Ids.Of(TimeSense.None))];

    /// <summary>What is wrong with a key, without its section's name: <c>month.4</c>; null where nothing is.</summary>
    public static string? Fault(string key)
    {
        var (id, value) = key.Split('.', 2) is [var first, var rest] ? (first, rest) : (key, null);
        if (!Senses.Contains(id, StringComparer.Ordinal))
        {
            return $"unknown key '{id}' under '{Name}'; expected one of {string.Join(", ", Senses)}{Nearest.Hint(id, Senses)}";
        }

        var range = Ids.TryRead<TimeSense>(id, out var sense) && Numbered.TryGetValue(sense, out var known) ? known : ((int Least, int Most)?)null;
        return (range, value) switch
        {
            (null, null) => null,
            (null, _) => $"unknown key '{value}' under '{Name}.{id}'; expected a text of words, without keys",
            ({ } numbers, _) when value is not null && Number(value) is { } number && number >= numbers.Least && number <= numbers.Most => null,
            ({ } numbers, _) => $"{(value is null ? $"'{Name}.{id}' has no number" : $"'{value}' is no number of '{Name}.{id}'")}; expected keys from {Written(numbers.Least)} to {Written(numbers.Most)}",
        };
    }

    private static int? Number(string value) =>
        int.TryParse(value.Replace("minus-", "-", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Written(int number) => number < 0 ? string.Create(CultureInfo.InvariantCulture, $"minus-{-number}") : number.ToString(CultureInfo.InvariantCulture);
}
