using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>What the ombud in Trondheim published of 2024: 384 inquiries, three sectors, and an extract of the services beside earlier years.</summary>
public sealed class TrondheimsReportTest
{
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2024, 12, 31);

    [Fact]
    public async Task The_report_for_2024_has_384_inquiries_344_treated_40_information_and_23_apart()
    {
        await using var register = await RegisterOf2024Async();

        var report = await register.ReportAsync("--municipality", "trondheim", "--year", "2024");

        Assert.Contains("kom det inn 384 henvendelser", report.Text, StringComparison.Ordinal);
        Assert.Contains("I tillegg kom det inn 23 henvendelser som ombudet for helse, omsorg og oppveksttjenester", report.Text, StringComparison.Ordinal);
        Assert.Equal(["344", "40"], report.Table("matters-table").Column(1));
        Assert.Equal(["118"], report.Table("areas-table").Row("Helse og omsorg"));
        Assert.Equal(["156"], report.Table("areas-table").Row("Sosiale tjenester"));
        Assert.Equal(["40"], report.Table("areas-table").Row("Oppvekst og utdanning"));
        Assert.Contains("70 henvendelser er ikke ført under noe område", report.Text, StringComparison.Ordinal);
        Assert.Contains("blir 377, ikke 384", report.Text, StringComparison.Ordinal);
        Assert.Contains("Tallene stemmer med dem som er offentliggjort i Ombudets årsrapport 2024.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_service_stands_beside_its_earlier_years_as_published()
    {
        await using var register = await RegisterOf2024Async();

        var years = (await register.ReportAsync("--municipality", "trondheim", "--year", "2024")).Table("years-table");

        Assert.Equal(["Område", "2019", "2020", "2021", "2022", "2023", "2024*"], years.Heads);
        Assert.Equal(["16", "32", "42", "36", "40", "46"], years.Row("Helse- og velferdssenter/HDO-boliger"));
        Assert.Equal(["–", "–", "–", "13", "10", "10"], years.Row("Helsehus"));
        Assert.Equal(["3", "3", "11", "22", "16", "17"], years.Row("Fastlege"));
        Assert.Equal(["4", "5", "12", "14", "16", "14"], years.Row("Hjemmebaserte tjenester"));
        Assert.Equal(["–", "4", "7", "14", "29", "35"], years.Row("Bo- og aktivitetstilbudet (BoA)"));
        Assert.Equal(["2", "1", "6", "8", "13", "17"], years.Row("Brukerstyrt personlig assistanse (BPA)"));
        Assert.Equal(["5", "10", "25", "27", "53", "43"], years.Row("Barne- og familietjenesten"));
        Assert.Equal(["4", "5", "10", "15", "15", "11"], years.Row("Psykisk helse og rus"));
        Assert.Equal(["17", "18", "29", "26", "18", "21"], years.Row("NAV"));
        Assert.Equal(["3", "7", "11", "22", "38", "40"], years.Row("Skole"));
        Assert.Equal(10, years.Names.Count());
    }

    [Fact]
    public async Task The_change_of_13_June_2024_is_marked_in_its_year_and_in_every_later_comparison()
    {
        await using var register = await RegisterOf2024Async();
        await register.AddAsync("trondheim", new Counted(new DateOnly(2025, 2, 3), ["behandling"], ["skole"]));

        var of2024 = await register.ReportAsync("--municipality", "trondheim", "--year", "2024");
        var of2025 = await register.ReportAsync("--municipality", "trondheim", "--year", "2025");

        Assert.Single(Occurrences(of2024.Text, "Fra 13. juni 2024 ble tellingen endret."));
        Assert.Contains("* Tellingen ble endret i løpet av denne tiden", of2024.Text, StringComparison.Ordinal);
        Assert.Contains("Tallene for 2019 gjelder fra 1. mars.", of2024.Text, StringComparison.Ordinal);
        Assert.Single(Occurrences(of2025.Text, "Fra 13. juni 2024 ble tellingen endret."));
        Assert.Equal(["2024", "2025"], of2025.Table("years-table").Heads[^2..]);
        Assert.Equal(["–", "–", "–", "–", "–", "118", "0"], of2025.Table("years-table").Row("Helse og omsorg"));
    }

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) yield return at;
    }

    private static async Task<Register> RegisterOf2024Async()
    {
        IReadOnlyList<IReadOnlyList<string>> areas =
        [
            .. Marginals.Spread(118, ("hvs-hdo", 46), ("helsehus", 10), ("fastlege", 17), ("hjemmebaserte", 14), ("helse-annet", 31)),
            .. Marginals.Spread(156, ("boa", 35), ("bpa", 17), ("bft", 43), ("psykisk-helse-rus", 11), ("nav", 21), ("sosiale-annet", 29)),
            .. Marginals.Spread(40, ("skole", 40)),
            .. Marginals.Spread(70),
        ];
        var register = await Register.OpenAsync();
        await register.AddAsync("trondheim", Marginals.Cases(
            Marginals.Days(First, Last, 384), Marginals.Spread(384, ("behandling", 344), ("informasjon", 40)), areas));
        await register.AddAsync("trondheim", Marginals.Days(First, Last, 23).Select(day => new Counted(day, ["behandling"], ["nav"], CaseOutcome.OutsideMandate)));
        return register;
    }
}
