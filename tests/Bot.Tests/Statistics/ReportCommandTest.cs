using AngleSharp.Html.Parser;
using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Tests.Statistics;

public sealed class ReportCommandTest
{
    [Theory]
    [InlineData("--municipality: 'atlantis' is not known. Known are: ", "--municipality", "atlantis", "--year", "2023")]
    [InlineData("--year: 'twenty' is no year. Expected one such as 2023.", "--municipality", "drammen", "--year", "twenty")]
    [InlineData("Expected --year, or --from and --to.", "--municipality", "drammen")]
    [InlineData("Expected --year, or --from and --to.", "--municipality", "drammen", "--year", "2023", "--to", "2023-06-13")]
    [InlineData("--to: '' is no day.", "--municipality", "drammen", "--from", "2023-01-01")]
    [InlineData("--from: '2023-02-30' is no day. Expected one such as 2023-06-13.", "--municipality", "drammen", "--from", "2023-02-30", "--to", "2023-06-13")]
    [InlineData("--to: The last day, 2023-01-01, lies before the first, 2023-06-13.", "--municipality", "drammen", "--from", "2023-06-13", "--to", "2023-01-01")]
    [InlineData("--language: 'da' is not spoken there. Expected one of nb, en.", "--municipality", "drammen", "--year", "2023", "--language", "da")]
    public async Task A_wrong_command_says_what_is_wrong_and_writes_nothing(string said, params string[] command)
    {
        await using var register = await Register.OpenAsync();
        var folder = Path.Combine(Path.GetTempPath(), $"no-report-{Guid.NewGuid():N}");

        var (exit, _, error) = await register.RunAsync([.. command, "--out", folder]);

        Assert.Equal(1, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_year_that_was_never_published_has_its_small_figures_folded()
    {
        await using var register = await Register.OpenAsync();
        await register.AddAsync("drammen", Marginals.Cases(
            Marginals.Days(2026, (1, 10), (2, 10)),
            Marginals.Spread(20, ("klage", 12), ("svar", 7), ("ulovligheter", 1)),
            Marginals.Spread(20, ("helse-og-omsorg", 13), ("skole-og-barnehage", 4), ("barnevern", 2), ("annet", 1))));

        var report = await register.ReportAsync("--municipality", "drammen", "--year", "2026");

        Assert.Equal(["3"], report.Table("areas-table").Row("Barnevern og Annet"));
        Assert.Equal(["4"], report.Table("areas-table").Row("Skole og barnehage"));
        Assert.Equal(["8"], report.Table("matters-table").Row("Svar og Ulovligheter"));
        Assert.DoesNotContain(report.Table("areas-table").Lines, line => line[1] is "1" or "2");
        Assert.Contains("Tall under 3 er slått sammen med andre. Drammen er stor", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_of_the_cases_is_told_with_how_soon_the_first_answer_came()
    {
        await using var register = await Register.OpenAsync();
        var day = new DateOnly(2026, 3, 2);
        await register.AddAsync("drammen", Enumerable.Range(0, 12).Select(number => new Counted(
            day.AddDays(number), ["klage"], ["nav"], number < 5 ? CaseOutcome.Solved : number < 9 ? CaseOutcome.Advised : null, number < 9 ? number : null)));

        var report = await register.ReportAsync("--municipality", "drammen", "--year", "2026", "--language", "en");

        Assert.Contains("9 cases are closed. 3 cases are still being worked on", report.Text, StringComparison.Ordinal);
        Assert.Equal(["5"], report.Table("outcomes-table").Row("The municipality answered, changed or mended what it was about"));
        Assert.Equal(["4"], report.Table("outcomes-table").Row("The citizen got advice and went on alone"));
        Assert.Contains("Half of them had the first one within 4 days.", report.Text, StringComparison.Ordinal);
        Assert.Equal(["9"], report.Table("answers-table").Row("The same day, 1 to 7 days and 8 to 21 days"));
    }

    [Fact]
    public async Task A_register_without_cases_says_so_in_one_line_beside_what_was_published()
    {
        await using var register = await Register.OpenAsync();

        var report = await register.ReportAsync("--municipality", "drammen", "--year", "2023");

        Assert.Contains("kom det inn 0 saker", report.Text, StringComparison.Ordinal);
        Assert.Contains("Saker: offentliggjort 153, i registeret 0", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NAV: offentliggjort", report.Text, StringComparison.Ordinal);
        Assert.False(report.Has("outcomes-table"));
        Assert.False(report.Has("answers-table"));
    }

    [Theory]
    [InlineData("drammen", "nb")]
    [InlineData("drammen", "en")]
    [InlineData("trondheim", "nb")]
    [InlineData("trondheim", "en")]
    [InlineData("ballerup", "da")]
    [InlineData("ballerup", "en")]
    [InlineData("lyngby-taarbaek", "da")]
    [InlineData("lyngby-taarbaek", "en")]
    public async Task Every_ombud_has_its_report_in_each_of_its_languages_with_heads_in_order(string municipality, string language)
    {
        await using var register = await Register.OpenAsync();

        var report = await register.ReportAsync("--municipality", municipality, "--year", "2024", "--language", language);

        var page = await new HtmlParser().ParseDocumentAsync(report.Html);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotEmpty(table.QuerySelectorAll("caption, th[scope=col], th[scope=row]")));
        Assert.DoesNotContain("{", report.Text, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, link, img"));
    }
}
