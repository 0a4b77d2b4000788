using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Content;

/// <summary>How a language writes days, lengths of time and things in a row, from its <c>dates.yaml</c>.</summary>
public sealed class DateWords
{
    private readonly Texts _texts;
    private readonly string _language;

    internal DateWords(Texts texts, string language) => (_texts, _language) = (texts, language);

    /// <summary>The keys that the texts of every language must have for this.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Templates { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["dates.pattern"] = ["day", "month", "weekday", "year"],
        ["dates.pattern-short"] = ["day", "month", "year"],
        ["dates.pattern-month"] = ["month", "year"],
        ["dates.period.year.one"] = [],
        ["dates.period.year.many"] = ["count"],
        ["dates.period.month.one"] = [],
        ["dates.period.month.many"] = ["count"],
        ["dates.period.week.one"] = [],
        ["dates.period.week.many"] = ["count"],
        ["dates.period.day.one"] = [],
        ["dates.period.day.many"] = ["count"],
        ["dates.period.working-day.one"] = [],
        ["dates.period.working-day.many"] = ["count"],
        ["dates.join.between"] = ["first", "second"],
        ["dates.join.last"] = ["first", "last"],
    };

    /// <summary>The lists that every language must have, and their lengths.</summary>
    internal static IReadOnlyDictionary<string, int> Lists { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["dates.weekdays"] = 7,
        ["dates.months"] = 12,
    };

    /// <summary>From Monday on.</summary>
    public IReadOnlyList<string> Weekdays => _texts.List(_language, "dates.weekdays");

    /// <summary>From January on.</summary>
    public IReadOnlyList<string> Months => _texts.List(_language, "dates.months");

    public string Weekday(DateOnly day) => Weekdays[((int)day.DayOfWeek + 6) % 7];

    public string Month(DateOnly day) => Months[day.Month - 1];

    public string Full(DateOnly day) =>
        _texts.Get(_language, "dates.pattern", ("weekday", Weekday(day)), ("day", $"{day.Day}"), ("month", Month(day)), ("year", $"{day.Year}"));

    public string WithoutWeekday(DateOnly day) =>
        _texts.Get(_language, "dates.pattern-short", ("day", $"{day.Day}"), ("month", Month(day)), ("year", $"{day.Year}"));

    /// <summary>A month and its year: <c>May 2026</c>.</summary>
    public string MonthOf(DateOnly day) => _texts.Get(_language, "dates.pattern-month", ("month", Month(day)), ("year", $"{day.Year}"));

    public string Period(Period period) => Join(
    [
        .. Unit("year", period.Years),
        .. Unit("month", period.Months),
        .. Unit("week", period.Weeks),
        .. Unit("day", period.Days),
        .. Unit("working-day", period.WorkingDays),
    ]);

    public string Join(IReadOnlyList<string> things)
    {
        if (things.Count < 2)
        {
            return things.Count == 0 ? "" : things[0];
        }

        var joined = things[0];
        for (var i = 1; i < things.Count - 1; i++)
        {
            joined = _texts.Get(_language, "dates.join.between", ("first", joined), ("second", things[i]));
        }

        return _texts.Get(_language, "dates.join.last", ("first", joined), ("last", things[^1]));
    }

    private string[] Unit(string unit, int count) => count switch
    {
        0 => [],
        1 => [_texts.Get(_language, $"dates.period.{unit}.one")],
        _ => [_texts.Get(_language, $"dates.period.{unit}.many", ("count", $"{count}"))],
    };
}
