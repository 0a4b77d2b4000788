using Dapper;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Statistics;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Statistics;

/// <summary>Counting, on both databases.</summary>
public sealed class CaseCounterTest
{
    private static readonly CountedPeriod March = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task Cases_are_counted_by_the_day_they_came_in_the_first_and_the_last_day_among_them(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var register = await Register.OpenAsync(database.Settings);
        await register.AddAsync("trondheim", new[] { "2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01" }.Select(day => Case(day)));
        await register.AddAsync("drammen", Case("2026-03-15"));

        var counts = await CountAsync(register, March);

        Assert.Equal((2, 0), (counts.Cases, counts.Apart));
        Assert.Equal(2, Assert.Single(counts.Months).Value);
        Assert.Equal(new DateOnly(2026, 3, 1), counts.Months.Keys.Single());
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_case_counts_once_in_each_of_its_headings_and_once_in_a_group(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var register = await Register.OpenAsync(database.Settings);
        await register.AddAsync("trondheim",
        [
            Case("2026-03-02", ["behandling", "informasjon"], ["hvs-hdo", "fastlege", "nav"]),
            Case("2026-03-03", ["behandling"], ["nav"]),
            Case("2026-03-04", [], []),
        ]);

        var counts = await CountAsync(register, March);

        Assert.Equal([("behandling", 2), ("informasjon", 1)], counts.Matters.Select(each => (each.Key, each.Value)).Order());
        Assert.Equal([("fastlege", 1), ("hvs-hdo", 1), ("nav", 2)], counts.Areas.Select(each => (each.Key, each.Value)).Order());
        Assert.Equal((1, 2, 0), (counts.Groups["helse-og-omsorg"], counts.Groups["sosiale-tjenester"], counts.Groups["oppvekst-og-utdanning"]));
        Assert.Equal((1, 1), (counts.WithoutMatter, counts.WithoutArea));
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task A_case_counts_as_before_when_its_contents_are_erased(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var register = await Register.OpenAsync(database.Settings);
        await register.AddAsync("trondheim",
        [
            Case("2026-03-02", ["behandling", "informasjon"], ["hvs-hdo", "nav"]) with { Outcome = CaseOutcome.Referred, AnsweredAfter = 9 },
            Case("2026-03-03", [], []),
        ]);
        var before = await CountAsync(register, March);

        var storage = register.Services.GetRequiredService<IDatabase>();
        foreach (var reference in await ReferencesAsync("cases", "reference"))
            Assert.True(await register.Services.GetRequiredService<CaseStore>().EraseAsync(CaseReference.Read(reference)!, CaseAuthor.Citizen, default));

        Assert.Empty(await ReferencesAsync("cases", "reference"));
        Assert.Equivalent(before, await CountAsync(register, March), strict: true);
        Assert.All(await ReferencesAsync("erased_cases", "id"), id => Assert.Null(CaseReference.Read(id)));

        Task<IEnumerable<string>> ReferencesAsync(string table, string column) =>
            storage.ReadAsync(connection => connection.QueryAsync<string>($"SELECT {column} FROM {table}"));
    }

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task What_is_no_case_to_the_ombud_is_in_no_other_figure(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var register = await Register.OpenAsync(database.Settings);
        await register.AddAsync("trondheim",
        [
            Case("2026-03-02") with { Outcome = CaseOutcome.OutsideMandate, AnsweredAfter = 1 },
            Case("2026-03-03") with { Outcome = CaseOutcome.Referred, AnsweredAfter = 9 },
            Case("2026-03-04"),
        ]);

        var counts = await CountAsync(register, March);

        Assert.Equal((2, 1), (counts.Cases, counts.Apart));
        Assert.Equal(2, counts.Areas["nav"]);
        Assert.Equal(("referred", 1), counts.Outcomes.Select(each => (each.Key, each.Value)).Single());
        Assert.Equal(1, counts.Unfinished);
        Assert.Equal((1, 1, 9), (counts.Answers.Answered, counts.Answers.Unanswered, counts.Answers.Median));
    }

    private static Counted Case(string day, IReadOnlyList<string>? matters = null, IReadOnlyList<string>? areas = null) =>
        new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), matters ?? ["behandling"], areas ?? ["nav"]);

    private static Task<CaseCounts> CountAsync(Register register, CountedPeriod period) => register.Services.GetRequiredService<CaseCounter>()
        .CountAsync("trondheim", register.Services.GetRequiredService<Bot.Library.Editions>().Now.Content.Scheme("trondheim"), period, default);
}
