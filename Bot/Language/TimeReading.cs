using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>A time that the text names.</summary>
/// <param name="Timex">TIMEX3 value: <c>2026-05-04</c>, <c>2026-W19</c>, <c>2026-05</c>, <c>2026-Q2</c>, <c>2026-SP</c>, <c>2026</c>, or two days with a slash between.</param>
/// <param name="From">The first day it may mean.</param>
/// <param name="To">The last day it may mean, inclusive.</param>
/// <param name="Precision">How exactly it was said.</param>
/// <param name="Approximate">The citizen said "about", or counted back in weeks or more.</param>
/// <param name="Other">What it may also mean: the next one to come, where no year was said and the past one was taken.</param>
public sealed record TimeReading(
    string Text,
    TextSpan Span,
    string Timex,
    DateOnly From,
    DateOnly To,
    Precision Precision,
    bool Approximate,
    IReadOnlyList<DateSpan> Other)
{
    /// <summary>The days it may mean, as rules know them.</summary>
    public DateSpan When => new(From, To, Approximate);
}

/// <summary>How exactly a time was said.</summary>
public enum Precision
{
    Day,
    Week,
    Month,
    Quarter,
    Season,
    Year,
}

/// <summary>A length of time.</summary>
/// <param name="Timex">TIMEX3 value: <c>P3M</c>.</param>
/// <param name="Since">The days on which it began, if it ends on the day of reading.</param>
public sealed record DurationReading(string Text, TextSpan Span, string Timex, DateSpan Since);

/// <summary>Words or figures that look like a date and cannot be one here.</summary>
public sealed record ImpossibleTime(string Text, TextSpan Span, TimeFault Fault);

/// <summary>Why a date cannot be one.</summary>
public enum TimeFault
{
    /// <summary>Its year lies outside 1990–2100.</summary>
    OutOfRange,

    /// <summary>The calendar has no such day: 31 February.</summary>
    NoSuchDay,
}
