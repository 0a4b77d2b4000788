namespace OmbudGuide.Content.Tests;

/// <summary>How a mandate's scheme tells an ombud's way of counting, and which faults in it are found.</summary>
public sealed class SchemeTest : IDisposable
{
    private const string Mandate = "no/drammen/mandate.yaml";

    private const string Counting = """
          groups:
            - {id: people, name: {nb: Mennesker, en: People}}
          case:
            definition: {nb: En henvendelse som får svar., en: An inquiry that is answered.}
            source: {nb: Rapporten, en: The report}
            apart: [outside-mandate, signposting]
          small-counts: {least: 3, why: {nb: Små tall., en: Small figures.}}
          in-percent: true
          breaks:
            - {on: 2024-06-13, about: {nb: Nye sektorer., en: New sectors.}}
          published:
            - year: 2023
              from: 2023-03-01
              to: 2024-02-29
              source: {nb: Rapport 2023, en: Report 2023}
              cases: 10
              matters: {applications: 4, services: 6}
              areas: {care: 7}
              groups: {people: 7}
              apart: 2
              remarks:
                - {nb: Går ikke opp., en: Does not add up.}
            - year: 2025
              source: {nb: Rapport 2025, en: Report 2025}

        """;

    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void An_ombud_tells_how_it_counts_and_what_it_published()
    {
        var scheme = Counted().Change(Mandate, "{id: care, name:", "{id: care, group: people, from: 2022-01-01, name:").Load().Scheme("drammen");

        Assert.Equal(("people", new DateOnly(2022, 1, 1)), (scheme.FindArea("care")!.Within, scheme.FindArea("care")!.Validity.From));
        Assert.Equal("En henvendelse som får svar.", scheme.Case!.Text("nb"));
        Assert.Equal([CountedApart.OutsideMandate, CountedApart.Signposting], scheme.Case.Apart);
        Assert.Equal((3, true, new DateOnly(2024, 6, 13)), (scheme.SmallCounts!.Least, scheme.InPercent, scheme.Breaks[0].On));
        var published = scheme.FindPublished(new DateOnly(2023, 3, 1), new DateOnly(2024, 2, 29))!;
        Assert.Equal((10, 2, 6, 7, 7), (published.Cases, published.Apart, published.Matters["services"], published.Areas["care"], published.Groups["people"]));
        Assert.Equal("Does not add up.", Assert.Single(published.Remarks).In("en"));
    }

    [Fact]
    public void A_year_is_the_ombuds_own_where_it_published_one_and_the_calendars_else()
    {
        var scheme = Counted().Load().Scheme("drammen");

        Assert.Equal((new DateOnly(2023, 3, 1), new DateOnly(2024, 2, 29)), scheme.Year(2023));
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), scheme.Year(2025));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), scheme.Year(2024));
    }

    [Fact]
    public void An_ombud_that_has_told_nothing_of_this_has_a_scheme_all_the_same()
    {
        var scheme = _tree.Load().Scheme("drammen");

        Assert.Null(scheme.Case);
        Assert.Null(scheme.SmallCounts);
        Assert.Empty(scheme.Published);
        Assert.False(scheme.InPercent);
    }

    [Theory]
    [InlineData("apart: [outside-mandate, signposting]", "apart: [outside-mandat]", "expected one of outside-mandate, signposting; found")]
    [InlineData("areas: {care: 7}", "areas: {caer: 7}", "unknown key 'caer'")]
    [InlineData("areas: {care: 7}", "areas: {care: -7}", "expected a whole number from 0 to 1000000")]
    [InlineData("least: 3", "least: 0", "expected a whole number from 1 to 20")]
    [InlineData("{nb: Går ikke opp., en: Does not add up.}", "{nb: Går ikke opp.}", "missing key 'en'")]
    [InlineData("on: 2024-06-13", "on: 13.6.2024", "expected a date as 2026-01-31")]
    [InlineData("to: 2024-02-29", "to: 2023-02-28", "'to' (2023-02-28) lies before 'from' (2023-03-01)")]
    [InlineData("- year: 2025", "- year: 2023", "the year 2023 is published twice; expected it once")]
    [InlineData("- year: 2025", "- from: 2025-01-01", "figures without a time; expected 'year', or 'from' and 'to', or all three")]
    [InlineData("- year: 2025", "- year: 2021", "stand after those from 2023-03-01 on; expected the earliest first")]
    [InlineData("{id: care, name:", "{id: care, group: poeple, name:", "no statistics group 'poeple'")]
    [InlineData("{id: services, name:", "{id: services, within: services, name:", "'services' is part of 'services', which is itself a part")]
    public void A_fault_in_it_is_told_where_it_stands(string right, string wrong, string told)
    {
        var faults = Counted().Change(Mandate, right, wrong).Faults();

        Assert.Contains(faults, fault => fault.StartsWith($"{Mandate}:", StringComparison.Ordinal) && fault.Contains(told, StringComparison.Ordinal));
    }

    private ContentTree Counted() => _tree.Append(Mandate, Counting);
}
