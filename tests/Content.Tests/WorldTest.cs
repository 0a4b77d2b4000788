using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Tests;

/// <summary>What the rules get to know, day by day.</summary>
public sealed class WorldTest : IDisposable
{
    private static readonly DateOnly Before = new(2026, 12, 31);
    private static readonly DateOnly After = new(2027, 1, 1);

    private readonly ContentTree _tree = new();
    private readonly ContentLibrary _library;

    public WorldTest() => _library = _tree.Load();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void The_points_of_the_mandate_are_facts_with_their_sources()
    {
        var facts = World(Before).Standing;
        string[] six = ["no.drammen.mandate.6"];

        Assert.Equal("ombud-drammen", Assert.Single(facts.OfType<Mandate>()).Ombud);
        Assert.True(Assert.Single(facts.OfType<MandateScope>()) is { PrivatePerformers: true } scope && scope.Covers("technical"));
        Assert.Equal(ConnectionKind.Resident, Assert.Single(facts.OfType<ConnectionRequired>()).Kind);
        Assert.Equal(Period.OfYears(1), Assert.Single(facts.OfType<AgeLimit>()).Length);
        Assert.Equal(six, facts.OfType<AgeLimit>().Single().Sources);
        Assert.Equal(FlexibilityReason.MunicipalitySlow, Assert.Single(facts.OfType<AgeFlexibility>()).Reason);
        Assert.Equal("advice", Assert.Single(facts.OfType<HelpOffered>()).Help);
        Assert.Equal("courts", Assert.Single(facts.OfType<SilentOn>()).Point);
        Assert.Single(facts.OfType<OtherOmbudsAssessed>());
        Assert.Single(facts.OfType<OnTheCitizensTerms>());
        Assert.Contains(new MatterCategory(Issue.Conduct, "services"), facts);
    }

    [Fact]
    public void Whom_to_turn_to_in_danger_is_in_the_order_of_the_content() => Assert.Equal(
        ["helpline", "doctor"],
        World(Before).Standing.OfType<EmergencyContact>().Where(c => c.Danger == Danger.Suicide).OrderBy(c => c.Order).Select(c => c.Authority));

    [Fact]
    public void A_complaint_route_switches_on_the_day_the_law_does()
    {
        var before = Assert.Single(World(Before).Services["health.home-care"].Regimes);
        var after = Assert.Single(World(After).Services["health.home-care"].Regimes);

        Assert.Equal((Period.OfWeeks(3), ComplaintAddress.TheOneWhoDecided, "no.fvl.29"), (before.Length, before.SendTo, Assert.Single(before.Sources)));
        Assert.Equal((Period.OfWeeks(4), ComplaintAddress.Body, "no.new.1"), (after.Length, after.SendTo, Assert.Single(after.Sources)));
    }

    [Fact]
    public void Only_sources_in_force_are_known_on_a_day()
    {
        Assert.DoesNotContain("no.new.1", World(Before).SourcesInForce);
        Assert.Contains("no.new.1", World(After).SourcesInForce);
        Assert.Contains("no.drammen.mandate.6", World(Before).SourcesInForce);
    }

    [Fact]
    public void A_service_that_begins_later_is_not_there_before()
    {
        Assert.DoesNotContain("technical.internet", World(Before).Services.Keys);
        Assert.Contains("technical.internet", World(After).Services.Keys);
        Assert.DoesNotContain(_library.Catalogue("drammen", Before).Services, s => s.Id == "technical.internet");
        Assert.Contains(_library.Catalogue("drammen").Services, s => s.Id == "technical.internet");
    }

    [Fact]
    public void A_body_that_is_abolished_helps_no_more()
    {
        var last = new DateOnly(2023, 6, 30);

        Assert.Equal(["elder-ombud", "governor"], World(last).Services["health.home-care"].AlsoHelps.Select(a => a.Authority));
        Assert.Equal(["governor"], World(last.AddDays(1)).Services["health.home-care"].AlsoHelps.Select(a => a.Authority));
        Assert.NotNull(_library.FindAuthority("drammen", "elder-ombud", last));
        Assert.Null(_library.FindAuthority("drammen", "elder-ombud", last.AddDays(1)));
    }

    [Fact]
    public void A_fact_is_there_only_while_a_source_of_it_is_in_force()
    {
        _tree.Change("no/drammen/mandate.yaml", "other-ombuds-assessed: {sources: [no.drammen.mandate.6]}", "other-ombuds-assessed: {sources: [no.new.1]}")
            .Change("no/drammen/mandate.yaml", "on-the-citizens-terms: {sources: [no.drammen.mandate.6]}", "on-the-citizens-terms: {sources: [no.drammen.mandate.6, no.new.1]}");
        var library = _tree.Load();

        Assert.Empty(library.WorldFor("drammen", Before).Standing.OfType<OtherOmbudsAssessed>());
        Assert.Single(library.WorldFor("drammen", After).Standing.OfType<OtherOmbudsAssessed>());
        Assert.Equal(["no.drammen.mandate.6"], library.WorldFor("drammen", Before).Standing.OfType<OnTheCitizensTerms>().Single().Sources);
        Assert.Equal(["no.drammen.mandate.6", "no.new.1"], library.WorldFor("drammen", After).Standing.OfType<OnTheCitizensTerms>().Single().Sources);
    }

    [Fact]
    public void A_point_of_the_mandate_may_change_on_a_day()
    {
        _tree.Change(
            "no/drammen/mandate.yaml",
            "  age-limit: {length: P1Y, sources: [no.drammen.mandate.6]}",
            """
              age-limit:
                - {length: P1Y, to: 2026-12-31, sources: [no.drammen.mandate.6]}
                - {length: P2Y, from: 2027-01-01, sources: [no.drammen.mandate.6]}
            """);
        var library = _tree.Load();

        Assert.Equal(Period.OfYears(1), Assert.Single(library.WorldFor("drammen", Before).Standing.OfType<AgeLimit>()).Length);
        Assert.Equal(Period.OfYears(2), Assert.Single(library.WorldFor("drammen", After).Standing.OfType<AgeLimit>()).Length);
    }

    [Fact]
    public void Lengths_of_time_supervision_and_the_parliamentary_ombud_become_facts()
    {
        _tree.Append("no/law.yaml", "periods:\n  - {id: reply, length: P1M, sources: [no.fvl.29]}\n")
            .Append("no/country.yaml", "parliamentary-ombud: {authority: helpline, within: P1Y, sources: [no.fvl.29]}\nsupervision:\n  - {authority: governor, areas: [health, technical], sources: [no.fvl.29]}\n");
        var facts = _tree.Load().WorldFor("drammen", Before).Standing;

        Assert.Equal(("reply", Period.OfMonths(1)), facts.OfType<LawPeriod>().Select(p => (p.Id, p.Length)).Single());
        Assert.Equal(("helpline", Period.OfYears(1)), facts.OfType<ParliamentaryOmbud>().Select(o => (o.Authority, o.Within)).Single());
        Assert.Equal([("governor", "health"), ("governor", "technical")], facts.OfType<Supervises>().Select(s => (s.Authority, s.Area)));
    }

    [Fact]
    public void A_service_with_one_holder_needs_no_question_and_one_with_two_does()
    {
        Assert.Equal([new Holding(Provider.Municipality, null, "no.general", Only: true)], World(Before).Services["health.home-care"].Holdings);
        Assert.Equal(
            [new Holding(Provider.Municipality, null, null, Only: false), new Holding(Provider.State, "governor", "no.none", Only: false)],
            World(Before).Services["technical.road"].Holdings);
    }

    [Fact]
    public void A_service_booked_by_itself_is_not_booked_with_its_area()
    {
        Assert.Equal([new AreaCategory("technical", "town")], World(After).Services["technical.road"].Areas);
        Assert.Equal([new AreaCategory("technical", "net")], World(After).Services["technical.internet"].Areas);
    }

    [Fact]
    public void Uncertain_holidays_lengthen_no_deadline()
    {
        var calendar = World(Before).Calendar;

        Assert.Equal("good-friday", calendar.HolidayOn(new DateOnly(2026, 4, 3)));
        Assert.Null(calendar.HolidayOn(new DateOnly(2026, 6, 5)));
    }

    [Fact]
    public void The_days_on_which_something_changes_are_listed() => Assert.Equal(
        [new DateOnly(2023, 7, 1), new DateOnly(2027, 1, 1)], _library.ChangeDays("drammen"));

    [Fact]
    public void Days_between_two_changes_share_all_but_the_day()
    {
        var one = World(new DateOnly(2023, 7, 1));
        var other = World(Before);

        Assert.Same(one.Services, other.Services);
        Assert.Same(one.Standing, other.Standing);
        Assert.Same(one.SourcesInForce, other.SourcesInForce);
        Assert.Equal((new DateOnly(2023, 7, 1), Before), (one.Today, other.Today));
        Assert.NotSame(other.Services, World(After).Services);
    }

    [Theory]
    [InlineData(1989, 12, 31)]
    [InlineData(2101, 1, 1)]
    public void A_day_that_the_content_does_not_speak_of_is_refused(int year, int month, int day)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => World(new DateOnly(year, month, day)));

        Assert.StartsWith("Guidance is given for days from 1990-01-01 to 2100-12-31.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_and_the_last_day_have_a_world()
    {
        Assert.NotEmpty(World(ContentLibrary.FirstDay).Services);
        Assert.NotEmpty(World(ContentLibrary.LastDay).Services);
    }

    [Fact]
    public void An_unknown_municipality_is_refused_with_those_there_are()
    {
        var refused = Assert.Throws<KeyNotFoundException>(() => _library.WorldFor("oslo", Before));

        Assert.Equal("No municipality 'oslo'; there is drammen.", refused.Message);
    }

    private World World(DateOnly day) => _library.WorldFor("drammen", day);
}
