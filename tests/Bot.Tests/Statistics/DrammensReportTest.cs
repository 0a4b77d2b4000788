namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>
/// What the ombud in Drammen published of 2023: the annual report's section 5, and the briefing of 13 June. Each case is made up; their sums
/// are those of the tables.
/// </summary>
public sealed class DrammensReportTest
{
    private static readonly string[] Matters = ["Søknad", "Klage", "Tilbud", "Svar", "Informasjon", "Ulovligheter"];

    private static readonly string[] Areas =
    [
        "Helse og omsorg", "Plan og bygg", "Skole og barnehage", "Boligkontoret", "Vann, avløp, renovasjon", "Veier", "NAV", "Barnevern", "Annet",
    ];

    [Fact]
    public async Task The_annual_report_for_2023_has_153_cases_with_the_published_figures_under_each_name()
    {
        await using var register = await RegisterOf2023Async();

        var report = await register.ReportAsync("--municipality", "drammen", "--year", "2023");

        Assert.Contains("kom det inn 153 saker", report.Text, StringComparison.Ordinal);
        Assert.Contains("faller inn under ombudets mandatområde og det gis tilbakemelding", report.Text, StringComparison.Ordinal);
        Assert.Equal(Matters, report.Table("matters-table").Names);
        Assert.Equal(["32", "54", "44", "30", "32", "14"], report.Table("matters-table").Column(1));
        Assert.Equal(Areas, report.Table("areas-table").Names);
        Assert.Equal(["49", "31", "22", "19", "17", "6", "6", "4", "4"], report.Table("areas-table").Column(1));
        Assert.Equal(["9", "15", "18", "12", "15"], report.Table("months").Column(1).Take(5));
        Assert.Equal(["153"], report.Table("months").Row("I alt"));
    }

    [Fact]
    public async Task It_says_that_sums_exceed_the_cases_and_that_the_published_table_is_read_by_name()
    {
        await using var register = await RegisterOf2023Async();

        var report = await register.ReportAsync("--municipality", "drammen", "--year", "2023");

        Assert.Contains("Temaene er brukt 206 ganger på 153 saker", report.Text, StringComparison.Ordinal);
        Assert.Contains("Områdene er brukt 158 ganger på 153 saker", report.Text, StringComparison.Ordinal);
        Assert.Contains("Svar og Informasjon har byttet plass", report.Text, StringComparison.Ordinal);
        Assert.Contains("sier i seg selv ingenting om", report.Text, StringComparison.Ordinal);
        Assert.Contains("Tallene stemmer med dem som er offentliggjort i Kommuneombudets årsrapport 2023, kapittel 5.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_13_June_2023_there_are_76_cases_month_by_month_as_the_executive_committee_was_told()
    {
        await using var register = await RegisterOf2023Async();

        var report = await register.ReportAsync("--municipality", "drammen", "--from", "2023-01-01", "--to", "2023-06-13");

        Assert.Equal(["Januar", "Februar", "Mars", "April", "Mai", "Juni", "I alt"], report.Table("months").Names);
        Assert.Equal(["9", "15", "18", "12", "15", "7", "76"], report.Table("months").Column(1));
        Assert.Equal(["27", "11", "6", "10", "8", "3", "5", "4", "2"], report.Table("areas-table").Column(1));
        Assert.Equal(["10", "34", "12", "16", "15", "4"], report.Table("matters-table").Column(1));
        Assert.Contains("ett tema med 16 saker", report.Text, StringComparison.Ordinal);
        Assert.Contains("Temaene er brukt 91 ganger på 76 saker", report.Text, StringComparison.Ordinal);
        Assert.Contains("Tallene stemmer med dem", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_less_than_published_is_told_and_not_hidden()
    {
        await using var register = await Register.OpenAsync();
        var cases = Of2023().ToList();
        await register.AddAsync("drammen", cases.Where(each => each != cases[0]));

        var report = await register.ReportAsync("--municipality", "drammen", "--year", "2023");

        Assert.Contains("Registeret har andre tall enn Kommuneombudets årsrapport 2023, kapittel 5.", report.Text, StringComparison.Ordinal);
        Assert.Contains("Saker: offentliggjort 153, i registeret 152", report.Text, StringComparison.Ordinal);
        Assert.Contains("Helse og omsorg: offentliggjort 49, i registeret 48", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Veier: offentliggjort", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_mandate_does_not_cover_is_no_case_and_is_told_apart()
    {
        await using var register = await RegisterOf2023Async();
        await register.AddAsync("drammen", new Counted(new DateOnly(2023, 3, 3), ["klage"], ["nav"], Bot.Cases.CaseOutcome.OutsideMandate));
        await register.AddAsync("trondheim", new Counted(new DateOnly(2023, 3, 3), ["behandling"], ["nav"]));

        var report = await register.ReportAsync("--municipality", "drammen", "--year", "2023");

        Assert.Contains("153 saker", report.Text, StringComparison.Ordinal);
        Assert.Contains("I tillegg kom det inn 1 henvendelse som kommuneombudet", report.Text, StringComparison.Ordinal);
        Assert.Equal(["6"], report.Table("areas-table").Row("NAV"));
    }

    private static async Task<Register> RegisterOf2023Async()
    {
        var register = await Register.OpenAsync();
        await register.AddAsync("drammen", Of2023());
        return register;
    }

    private static IEnumerable<Counted> Of2023() =>
    [
        .. Marginals.Cases(
            Marginals.Days(2023, (1, 9), (2, 15), (3, 18), (4, 12), (5, 15), (6, 7)),
            Marginals.Spread(76, ("soknad", 10), ("klage", 34), ("tilbud", 12), ("svar", 16), ("informasjon", 15), ("ulovligheter", 4)),
            Marginals.Spread(
                76, ("helse-og-omsorg", 27), ("plan-og-bygg", 11), ("skole-og-barnehage", 6), ("boligkontoret", 10), ("vann-avlop-renovasjon", 8),
                ("veier", 3), ("nav", 5), ("barnevern", 4), ("annet", 2))),
        .. Marginals.Cases(
            Marginals.Days(new DateOnly(2023, 6, 14), new DateOnly(2023, 12, 31), 77),
            Marginals.Spread(77, ("soknad", 22), ("klage", 20), ("tilbud", 32), ("svar", 14), ("informasjon", 17), ("ulovligheter", 10)),
            Marginals.Spread(
                77, ("helse-og-omsorg", 22), ("plan-og-bygg", 20), ("skole-og-barnehage", 16), ("boligkontoret", 9), ("vann-avlop-renovasjon", 9),
                ("veier", 3), ("nav", 1), ("annet", 2))),
    ];
}
