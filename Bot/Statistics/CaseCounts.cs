namespace OmbudGuide.Bot.Statistics;

/// <summary>What was counted of the cases that were received in a time. Everything goes by id: of a heading, of an outcome.</summary>
/// <param name="Cases">Cases as the ombud defines them.</param>
/// <param name="Apart">Inquiries that the ombud does not count as cases.</param>
/// <param name="Months">Cases by the first day of the month they were received in; a month without any is missing.</param>
/// <param name="Matters">Cases under each matter. A case may stand under several, so that together they are more than the cases.</param>
/// <param name="Areas">The same for areas.</param>
/// <param name="Groups">Cases under one area or more of each group; each is counted once in a group.</param>
/// <param name="Outcomes">Closed cases by how they ended.</param>
/// <param name="WithoutMatter">Cases under no matter.</param>
/// <param name="WithoutArea">Cases under no area.</param>
/// <param name="Answers">How long citizens waited for the first answer.</param>
public sealed record CaseCounts(
    CountedPeriod Period,
    int Cases,
    int Apart,
    IReadOnlyDictionary<DateOnly, int> Months,
    IReadOnlyDictionary<string, int> Matters,
    IReadOnlyDictionary<string, int> Areas,
    IReadOnlyDictionary<string, int> Groups,
    IReadOnlyDictionary<string, int> Outcomes,
    int WithoutMatter,
    int WithoutArea,
    AnswerTimes Answers)
{
    /// <summary>Cases that are still being worked on.</summary>
    public int Unfinished => Cases - Outcomes.Values.Sum();
}
