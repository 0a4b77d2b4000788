using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language.Times;

/// <summary>What was found from a first token up to, but not including, an end: a time, a length of time, something impossible, or something to step over.</summary>
internal abstract record TimeMatch(int Start, int End);

/// <summary>Something that only looks like a time.</summary>
internal sealed record NoTime(int Start, int End) : TimeMatch(Start, End);

internal sealed record Impossible(int Start, int End, TimeFault Fault) : TimeMatch(Start, End);

internal sealed record Lasting(int Start, int End, Length Length) : TimeMatch(Start, End);

internal sealed record Moment(
    int Start, int End, DateOnly From, DateOnly To, Precision Precision, string Timex, bool Approximate = false, DateSpan? Other = null) : TimeMatch(Start, End);
