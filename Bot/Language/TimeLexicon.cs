using System.Globalization;
using OmbudGuide.Bot.Language.Vocabulary;

namespace OmbudGuide.Bot.Language;

/// <summary>What a word or phrase can mean within a time.</summary>
internal enum TimeSense
{
    None,

    /// <summary>1–12.</summary>
    Month,

    /// <summary>1–12, a month only in company: "may", "des".</summary>
    LooseMonth,

    /// <summary>1 (Monday) – 7.</summary>
    Weekday,

    /// <summary>1–7, in a form that is never one to come: "i mandags".</summary>
    PastWeekday,

    /// <summary>1–7, a weekday only in company: "man", "sun".</summary>
    LooseWeekday,

    /// <summary>1 spring – 4 winter, in a form that means a certain one: "i sommer".</summary>
    Season,

    /// <summary>1–4, in a form that needs a year or "last": "sommer".</summary>
    LooseSeason,

    /// <summary>1–4: "forsommeren", and "sensommeren".</summary>
    EarlySeason,
    LateSeason,
    Day,
    Week,

    /// <summary>Two weeks, where a language has a word for them.</summary>
    Fortnight,
    MonthUnit,
    Quarter,
    HalfYear,
    Year,

    /// <summary>A number word, with its value; an article counts as one.</summary>
    Number,
    Ordinal,
    Half,
    OneAndHalf,
    Couple,
    Some,

    /// <summary>Days from today: "i går" -1.</summary>
    DayFromToday,

    /// <summary>Weeks from this: "uka før sist" -2.</summary>
    WeekFromNow,

    /// <summary>Years from this: "i fjor" -1.</summary>
    YearFromNow,
    DayPart,
    Previous,
    This,
    Next,

    /// <summary>Before a weekday (1), a weekday or season (2), or a month too (3): the next one to come. "Til våren".</summary>
    Upcoming,
    AgoBefore,
    AgoAfter,
    Ahead,
    AheadAfter,
    More,
    Less,
    About,
    AboutAfter,

    /// <summary>Between the number and the unit: "en god måned".</summary>
    Roughly,
    Since,
    Of,
    The,
    And,
    Or,
    Early,
    Mid,
    Late,

    /// <summary>After an amount of years: "gammel".</summary>
    Age,

    /// <summary>Before an amount of years; from this value on it is somebody's age: "på 5 år", "er 45 år".</summary>
    AgeBefore,

    /// <summary>Right after the figure of a day: "3rd".</summary>
    DayEnding,

    /// <summary>What recurs with the church year: 1 Christmas, 2 the days after it, 3 New Year, 4 Easter, 5 Whitsun.</summary>
    Holiday,

    /// <summary>A feast that is one day, the same each year: its month and day, 1224.</summary>
    FixedFeast,

    /// <summary>A feast that is one day and moves with Easter: its days from Easter Sunday.</summary>
    MovableFeast,

    /// <summary>A Sunday in Advent, 1–4.</summary>
    Advent,

    /// <summary>When schools are closed, roughly: its first and last ISO week, 0809.</summary>
    SchoolBreak,
    Before,
    After,

    /// <summary>Names of months that people have too: "Mai".</summary>
    NameToo,

    /// <summary>A name comes after these words, or has come before them: "heter", "August fra kommunen".</summary>
    NameAfterThis,
    NameBeforeThis,

    /// <summary>Somebody who has an age: "hun", "gutten".</summary>
    Person,

    /// <summary>"Not heard in two weeks": no time to come.</summary>
    Negation,
    Idiom,

    /// <summary>The figures after these words are no date: "§", "kl", "sak nr".</summary>
    NoDateAfterThis,

    /// <summary>The figures before these words are no date: "kr", "prosent".</summary>
    NoDateBeforeThis,
    NotATime,
}

/// <summary>A sense with its value, 0 where it has none.</summary>
internal readonly record struct TimeWord(TimeSense Sense, decimal Value);

/// <summary>The words of times of one language.</summary>
internal sealed class TimeLexicon
{
    /// <exception cref="ArgumentException">An entry under <c>times</c> names no sense.</exception>
    public TimeLexicon(VocabularyEntries words, WordKeys keys)
    {
        Phrases = new PhraseSet<TimeWord>(keys);
        foreach (var (path, phrases) in words.Under("times"))
        {
            if (path == "month-first")
            {
                continue;
            }

            var dot = path.IndexOf('.', StringComparison.Ordinal);
            var sense = Lexicon.Option<TimeSense>(dot < 0 ? path : path[..dot]);
            var value = dot < 0 ? 0 : decimal.Parse(path[(dot + 1)..].Replace("minus-", "-", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            Phrases.Add(phrases, new TimeWord(sense, value));
        }
    }

    public PhraseSet<TimeWord> Phrases { get; }
}
