using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>What the ombuds in Ballerup (1 November 2018 to 31 October 2019) and Lyngby-Taarbæk (2023) published.</summary>
public sealed class DanishReportsTest
{
    [Fact]
    public async Task Ballerups_year_runs_from_November_and_has_114_cases_50_complaints_and_64_others()
    {
        await using var register = await BallerupsRegisterAsync();

        var report = await register.ReportAsync("--municipality", "ballerup", "--year", "2019");

        Assert.Contains("Fra 1. november 2018 til 31. oktober 2019 kom der 114 sager ind.", report.Text, StringComparison.Ordinal);
        Assert.Equal(["50", "44\u00a0%"], report.Table("matters-table").Row("Klager"));
        Assert.Equal(["64", "56\u00a0%"], report.Table("matters-table").Row("Andre henvendelser"));
        Assert.Equal(["26", "52\u00a0%"], report.Table("matters-table").Row("God forvaltningsskik og forvaltningsloven"));
        Assert.Equal(["10", "20\u00a0%"], report.Table("matters-table").Row("Hjemmelsspørgsmål"));
        Assert.Contains("16 møder, og et tredje sted, at det var 14", report.Text, StringComparison.Ordinal);
        Assert.Contains("Derudover kom der 3 henvendelser, som borgerrådgiveren", report.Text, StringComparison.Ordinal);
        Assert.Contains("Tallene stemmer med dem", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ballerups_directorates_and_their_areas_have_the_published_percentages_of_each()
    {
        await using var register = await BallerupsRegisterAsync();

        var areas = (await register.ReportAsync("--municipality", "ballerup", "--year", "2019")).Table("areas-table");

        Assert.Equal(["Område", "Sager", "Andel"], areas.Heads);
        Assert.Equal(
            [
                "Arbejdsmarked/Social & Sundhed 63", "Jobcenter 26", "Ydelser 14", "Hjælpemidler og visitation 26", "Handicap og psykiatri 24", "Pleje og omsorg 10",
                "Børn og Unge/Skole/Kultur 26", "Familie 30", "Handicap 26", "Dagtilbud 5", "Skoler 35", "Kultur 4",
                "By, erhverv og miljø, Opkrævning 11", "Opkrævning 18", "Ejendomme 9", "Bolig 37", "Anlæg/plan 18", "Vej/park 18",
                "Øvrige 0",
            ],
            areas.Lines.Skip(1).Select(line => $"{line[0]} {line[2].Replace("\u00a0%", "", StringComparison.Ordinal)}"));
    }

    [Fact]
    public async Task Lyngby_Taarbaek_has_266_inquiries_with_its_five_primary_reasons_and_what_was_published_of_its_centres()
    {
        await using var register = await Register.OpenAsync();
        await register.AddAsync("lyngby-taarbaek", Marginals.Cases(
            Marginals.Days(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), 266),
            Marginals.Spread(266, ("langsommelighed", 71), ("procedurer", 62), ("hjaelp", 58), ("helhed", 41), ("vejvisning", 34)),
            Marginals.Spread(266, ("cbak", 90), ("csi", 87), ("cso", 33), ("uspecificeret", 56))));

        var report = await register.ReportAsync("--municipality", "lyngby-taarbaek", "--year", "2023");

        Assert.Contains("kom der 266 henvendelser ind", report.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "Langsommelig sagsbehandling og manglende svar", "Spørgsmål til sagsbehandlingsprocedurer", "Hjælp ifm. klage, ansøgning eller partshøring",
                "Manglende helhedsorientering og koordineret indsats", "Vejvisning – hjælp til at finde rette indgang/kontakt i kommunen",
            ],
            report.Table("matters-table").Names);
        Assert.Equal(["71", "62", "58", "41", "34"], report.Table("matters-table").Column(1));
        Assert.Equal(["90", "87", "33"], report.Table("areas-table").Column(1).Take(3));
        Assert.Equal(["44", "87"], report.Table("years-table").Row("CSI (Center for Social Indsats)"));
        Assert.Contains("tilsammen 210 af de 266 henvendelser", report.Text, StringComparison.Ordinal);
        Assert.Contains("Tallene stemmer med dem", report.Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// The report has percentages without the cases behind them. These cases give just those: a case may stand under several areas of its
    /// directorate, as most inquiries there held several questions.
    /// </summary>
    private static async Task<Register> BallerupsRegisterAsync()
    {
        IReadOnlyList<IReadOnlyList<string>> areas =
        [
            .. Marginals.Spread(72, ("jobcenter", 19), ("ydelser", 10), ("hjaelpemidler-visitation", 19), ("handicap-psykiatri", 17), ("pleje-omsorg", 7)),
            .. Marginals.Spread(30, ("familie", 17), ("handicap-born", 15), ("dagtilbud", 3), ("skoler", 20), ("kultur", 2)),
            .. Marginals.Spread(12, ("opkraevning", 4), ("ejendomme", 2), ("bolig", 8), ("anlaeg-plan", 4), ("vej-park", 4)),
        ];
        IReadOnlyList<IReadOnlyList<string>> kinds = Marginals.Spread(50, ("god-forvaltningsskik", 26), ("hjemmelssporgsmal", 10));
        IReadOnlyList<IReadOnlyList<string>> matters = [.. kinds.Select(kind => (IReadOnlyList<string>)["klager", .. kind]), .. Marginals.Spread(64, ("andre-henvendelser", 64))];
        var (first, last) = (new DateOnly(2018, 11, 1), new DateOnly(2019, 10, 31));
        var register = await Register.OpenAsync();
        await register.AddAsync("ballerup", Marginals.Cases(Marginals.Days(first, last, 114), matters, areas));
        await register.AddAsync("ballerup", Marginals.Days(first, last, 3).Select(day => new Counted(day, ["andre-henvendelser"], [], CaseOutcome.Referred)));
        await register.AddAsync("ballerup", new Counted(first.AddDays(-1), ["klager"], ["skoler"]));
        await register.AddAsync("ballerup", new Counted(last.AddDays(1), ["klager"], ["skoler"]));
        return register;
    }
}
