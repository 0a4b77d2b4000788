using OmbudGuide.Bot.Statistics.Report;

namespace OmbudGuide.Bot.Statistics.Export;

/// <summary>Figures that leave the office. Small ones have been folded.</summary>
/// <param name="CountedOn">The day they were counted.</param>
/// <param name="Least">Figures under a heading that are smaller are folded.</param>
internal sealed record StatisticsExport(CaseCounts Counts, ReportWords Words, DateOnly CountedOn, int Least, IReadOnlyList<FigureTable> Tables)
{
    /// <summary>The name of the file, without its ending.</summary>
    public string FileName => $"{Words.Municipality.Id}-{Counts.Period.From:yyyy-MM-dd}-{Counts.Period.To:yyyy-MM-dd}";

    /// <summary>A figure in words where it is not told.</summary>
    public string FewerThan => Words.FewerThan(Least);
}
