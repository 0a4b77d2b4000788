using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Office;
using OmbudGuide.Bot.Statistics;
using OmbudGuide.Bot.Statistics.Conversations;
using OmbudGuide.Bot.Statistics.Report;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>The municipality's cases in figures. Only the ombud reads it, who reads every case too, so that nothing is folded here.</summary>
internal sealed class StatisticsModel(ContentLibrary content, CaseCounter counter, ConversationCounts conversations, TimeProvider clock) : OfficePage(content, clock)
{
    /// <summary>As many earlier years as are offered by name.</summary>
    private const int YearsBack = 2;

    public CountedPeriod Period { get; private set; } = null!;

    public CaseCounts Counts { get; private set; } = null!;

    public ReportWords Words { get; private set; } = null!;

    public IReadOnlyList<FigureTable> Tables { get; private set; } = [];

    /// <summary>The days asked for make no period; those of the ombud's year are shown.</summary>
    public bool IsWrongPeriod { get; private set; }

    /// <summary>Figures that are smaller are folded in the files; 1 where none is.</summary>
    public int Least => Scheme.SmallCounts?.Least ?? 1;

    public IReadOnlyList<(int Year, CountedPeriod Period)> Years =>
        [.. Enumerable.Range(Today.Year - YearsBack, YearsBack + 1).Reverse().Select(year => (year, CountedPeriod.Year(Scheme, year)))];

    private StatisticsScheme Scheme => Library.Scheme(Municipality.Id);

    public async Task<IActionResult> OnGetAsync(string? from, string? to)
    {
        PageHeaders.AllowOwnScripts(Response);
        var asked = AskedPeriod.Read(from, to, Scheme, Today);
        IsWrongPeriod = asked is null;
        Period = asked ?? AskedPeriod.Now(Scheme, Today);
        Words = new ReportWords(Library, Municipality, Language, Today);
        Counts = await counter.CountAsync(Municipality.Id, Scheme, Period, HttpContext.RequestAborted);
        var talked = await conversations.ReadAsync(Municipality.Id, Period, HttpContext.RequestAborted);
        Tables = [.. Figures.Of(Scheme, Counts, talked, Words, least: 1).Where(table => table.IsSeries || table.Lines.Any(line => line.Cases > 0))];
        return Page();
    }

    public string ExportUrl(string format) => $"office/statistics.{format}?{Query(Period)}&lang={Language}";

    public static string Query(CountedPeriod period) => $"from={period.From:yyyy-MM-dd}&to={period.To:yyyy-MM-dd}";
}
