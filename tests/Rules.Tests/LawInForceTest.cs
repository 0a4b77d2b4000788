using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Tests.Domain;

namespace OmbudGuide.Rules.Tests;

public sealed class LawInForceTest
{
    private static readonly LawInForce Norway = In("no", ("no.old.11", "no.new.12"), "no.new.12", "no.kept.29");
    private static readonly LawInForce Denmark = In("dk", null, "dk.fvl.7");

    [Fact]
    public void A_rule_of_two_countries_is_judged_by_the_sources_of_each()
    {
        Assert.True(Norway.Judges(Citing("no.kept.29", "dk.fvl.7")));
        Assert.True(Denmark.Judges(Citing("no.kept.29", "dk.fvl.7")));
        Assert.False(Denmark.Judges(Citing("no.kept.29", "dk.fvl.8")));
    }

    [Fact]
    public void A_rule_that_cites_only_one_country_is_not_judged_in_the_other()
    {
        Assert.True(Norway.Judges(Citing("no.kept.29")));
        Assert.False(Denmark.Judges(Citing("no.kept.29")));
        Assert.False(In("n", null, "n.1").Judges(Citing("no.kept.29")));
    }

    [Fact]
    public void A_rule_is_judged_only_while_all_that_it_cites_of_the_country_is_in_force()
    {
        Assert.False(Norway.Judges(Citing("no.kept.29", "no.gone.1")));
        Assert.True(Norway.Judges(Citing("no.kept.29", "dk.gone.1")));
    }

    [Fact]
    public void A_rule_without_a_source_is_judged_everywhere()
    {
        Assert.True(Norway.Judges(Citing()));
        Assert.True(Denmark.Judges(Citing()));
    }

    [Fact]
    public void A_source_that_was_succeeded_is_read_as_its_successor()
    {
        Assert.Equal("no.new.12", Norway.Find("no.old.11"));
        Assert.True(Norway.Judges(Citing("no.old.11")));
        Assert.Equal(["no.new.12", "no.kept.29"], Norway.Find(["no.old.11", "no.new.12", "no.kept.29", "no.gone.1"]));
    }

    [Fact]
    public void A_rule_that_its_successor_no_longer_says_ends_with_its_source()
    {
        Assert.False(Norway.Judges([new SourceAttribute("no.old.11") { UntilSucceeded = true }]));
        Assert.True(Norway.Judges([new SourceAttribute("no.kept.29") { UntilSucceeded = true }]));
    }

    [Fact]
    public void A_successor_that_is_not_in_force_is_refused() =>
        Assert.Throws<ArgumentException>(() => In("no", ("no.old.11", "no.new.12"), "no.kept.29"));

    [Fact]
    public void In_another_country_no_rule_of_this_country_draws_a_conclusion()
    {
        var answers = Town.RefusedHousing();
        var here = Town.Guide.Evaluate(Town.World, answers);
        var there = Town.Guide.Evaluate(Town.Under(new LawInForce("land", Town.World.SourcesInForce)), answers);

        Assert.Contains(here.Findings, finding => Cited(here, finding).Any(id => id.StartsWith("no.", StringComparison.Ordinal)));
        Assert.DoesNotContain(there.Findings, finding => Cited(there, finding).Any(id => id.StartsWith("no.", StringComparison.Ordinal)));
        Assert.Equal(VerdictKind.Within, there.Verdict);
    }

    [Fact]
    public void The_reasons_cite_the_source_that_took_over()
    {
        var sources = Town.World.SourcesInForce.Where(id => id != "no.fvl.24").Append("no.new.46").ToHashSet(StringComparer.Ordinal);
        var guidance = Town.Guide.Evaluate(
            Town.Under(new LawInForce("no", sources, new Dictionary<string, string>(StringComparer.Ordinal) { ["no.fvl.24"] = "no.new.46" })), Town.RefusedHousing());
        var reasons = guidance.Of<Right>().Single(right => right.Id == "reasons");

        Assert.Contains("no.new.46", Cited(guidance, reasons));
        Assert.DoesNotContain("no.fvl.24", Cited(guidance, reasons));
    }

    private static SourceAttribute[] Citing(params string[] sources) => [.. sources.Select(id => new SourceAttribute(id))];

    private static IEnumerable<string> Cited(Guidance guidance, Finding finding) => guidance.Because(finding).SelectMany(reason => reason.Sources);

    private static LawInForce In(string country, (string Old, string New)? succession, params string[] sources) => new(
        country,
        sources.ToHashSet(StringComparer.Ordinal),
        succession is { } step ? new Dictionary<string, string>(StringComparer.Ordinal) { [step.Old] = step.New } : null);
}
