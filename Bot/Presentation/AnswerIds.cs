using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Presentation;

/// <summary>Answers as programs write them: an option's id, an ISO 8601 date as exact as it is known, an interval, or <c>unknown</c>.</summary>
public static class AnswerIds
{
    public static string Of(AnswerValue answer) => answer switch
    {
        Chosen chosen => chosen.Id,
        Dated dated => Of(dated.When),
        _ => AnswerValue.UnknownId,
    };

    private static string Of(DateSpan span) => span switch
    {
        _ when span.First == span.Last => $"{span.First:yyyy-MM-dd}",
        _ when IsYear(span) => $"{span.First:yyyy}",
        _ when IsMonth(span) => $"{span.First:yyyy-MM}",
        _ => $"{span.First:yyyy-MM-dd}/{span.Last:yyyy-MM-dd}",
    };

    /// <summary>The span is just one calendar month.</summary>
    internal static bool IsMonth(DateSpan span) => span.First.Day == 1 && span.Last == span.First.AddMonths(1).AddDays(-1);

    /// <summary>The span is just one calendar year.</summary>
    internal static bool IsYear(DateSpan span) => span.First.DayOfYear == 1 && span.Last == span.First.AddYears(1).AddDays(-1);
}
