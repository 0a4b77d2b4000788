using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Tests;

/// <summary>A law that takes over from another, in the small content.</summary>
public sealed class SuccessionTest : IDisposable
{
    private const string Law = "no/law.yaml";
    private const string OldSource = "    act: Forvaltningsloven\n    act-en: Public Administration Act\n    number: LOV-1967-02-10\n    paragraph: \"§ 29\"\n    from: 1970-01-01\n";

    private static readonly DateOnly Before = new(2026, 5, 31);
    private static readonly DateOnly First = new(2026, 6, 1);

    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void What_cites_a_paragraph_of_the_old_act_cites_the_one_that_names_it_from_the_new_acts_first_day()
    {
        var library = WithActs("2026-06-01", "no.act-2.63, paragraph: \"§ 63\", succeeds: no.fvl.29").Load();

        Assert.Equal(["no.fvl.29"], Regime(library, Before).Sources);
        Assert.Equal(["no.act-2.63"], Regime(library, First).Sources);
        Assert.Equal(new Validity(new DateOnly(1970, 1, 1), Before), library.Source("no.fvl.29").Validity);
        Assert.Equal("§ 63", library.Source("no.act-2.63", First).Locator);
        Assert.Contains(First, library.ChangeDays("drammen"));
    }

    [Fact]
    public void Where_no_paragraph_names_it_the_new_act_as_a_whole_takes_over()
    {
        var library = WithActs("2026-06-01", "no.act-2.whole").Load();

        Assert.Equal(["no.act-2.whole"], Regime(library, First).Sources);
        Assert.Null(library.Source("no.act-2.whole").Locator);
        Assert.Equal("Ny lov", library.Source("no.act-2.whole").Title("nb"));
    }

    [Fact]
    public void An_act_without_a_first_day_takes_over_nothing()
    {
        var library = WithActs("null", "no.act-2.63, paragraph: \"§ 63\", succeeds: no.fvl.29").Load();

        Assert.Equal(["no.fvl.29"], Regime(library, Before.AddYears(1).AddMonths(-6)).Sources);
        Assert.False(library.Source("no.act-2.63").HasADay);
        Assert.Null(library.Source("no.act-2.63").From);
        Assert.DoesNotContain("no.act-2.63", library.WorldFor("drammen", ContentLibrary.LastDay).SourcesInForce);
    }

    [Fact]
    public void A_paragraph_may_succeed_another_without_an_act() => Assert.Equal(
        ["no.new.1"],
        Regime(_tree.Change(Law, "    act: Nyloven\n", "    act: Nyloven\n    succeeds: [no.fvl.29]\n")
            .Change("no/complaints.yaml", "    to: 2026-12-31\n    sources: [no.fvl.29]", "    to: 2027-12-31\n    sources: [no.fvl.29]")
            .Change("no/complaints.yaml", "    from: 2027-01-01\n", "    from: 2028-01-01\n")
            .Load(), new DateOnly(2027, 1, 1)).Sources);

    [Fact]
    public void A_new_act_that_leaves_a_paragraph_without_a_successor_is_refused() => AssertFault(
        WithActs("2026-06-01", "no.act-2.63, paragraph: \"§ 63\""),
        "no/law.yaml:3:5: nothing of 'no.act-2' succeeds 'no.fvl.29'; expected a source that does, or one with 'act: no.act-2' and no paragraph for the act as a whole");

    [Fact]
    public void A_source_that_succeeds_another_has_a_first_day() => AssertFault(
        _tree.Change(Law, "    act: Helligdagsloven\n", "    act: Helligdagsloven\n    succeeds: no.fvl.29\n"),
        "no/law.yaml:14:5: a source that succeeds another has no first day; expected 'from', or an act that has one");

    [Fact]
    public void A_source_has_one_successor() => AssertFault(
        _tree.Change(Law, "    act: Helligdagsloven\n", "    act: Helligdagsloven\n    from: 2027-01-01\n    succeeds: no.fvl.29\n")
            .Change(Law, "    act: Nyloven\n", "    act: Nyloven\n    succeeds: no.fvl.29\n"),
        "no/law.yaml:19:5: 'no.fvl.29' is succeeded by 'no.hol.1' already; expected one successor");

    [Fact]
    public void A_source_does_not_succeed_itself() => AssertFault(
        _tree.Change(Law, "    act: Nyloven\n", "    act: Nyloven\n    succeeds: no.new.1\n"),
        "no/law.yaml:17:5: 'no.new.1' succeeds itself; expected successors to lead on to newer sources");

    [Fact]
    public void An_act_that_is_not_there_is_refused_by_name() => AssertFault(
        WithActs("2026-06-01", "no.act-2.whole").Change(Law, "act: no.act-1\n", "act: no.act-3\n"),
        "no/law.yaml:6:5: no act 'no.act-3' in this file; did you mean 'no.act-1'?");

    /// <summary>The old source in an act of its own, and an act with one source that succeeds it.</summary>
    private ContentTree WithActs(string first, string source) => _tree
        .Change(Law, "sources:\n  - id: no.fvl.29\n", $$"""
            acts:
              - {id: no.act-1, title: {nb: Gammel lov, en: Old act}, number: LOV-1967-02-10, from: 1970-01-01}
              - {id: no.act-2, title: {nb: Ny lov, en: New act}, from: {{first}}, succeeds: no.act-1}
            sources:
              - id: no.fvl.29

            """)
        .Change(Law, OldSource, "    act: no.act-1\n    paragraph: \"§ 29\"\n")
        .Append(Law, $"  - {{id: {source}, act: no.act-2, gist: {{nb: Ny., en: New.}}, confidence: high}}\n");

    private static ComplaintRegime Regime(ContentLibrary library, DateOnly day) =>
        library.WorldFor("drammen", day).Services["health.home-care"].Regimes.Single();

    private static void AssertFault(ContentTree tree, string fault) => Assert.Contains(fault, tree.Faults());
}
