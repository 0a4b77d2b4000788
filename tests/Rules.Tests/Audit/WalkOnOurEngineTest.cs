using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Tests.Domain;

namespace OmbudGuide.Rules.Tests.Audit;

/// <summary>What the walk finds with the engine of ours alone: NRules takes no two equal findings, and does not tell what a rule reads.</summary>
public sealed class WalkOnOurEngineTest
{
    [Fact]
    public void Two_complaint_rights_are_a_contradiction() => Assert.Contains(
        ServiceWalk.Of(Guide.Compile([typeof(EveryComplaintGoesToTheMayor)]), Town.World, "housing.allocation").Breaches,
        each => each.Kind == BreachKind.Contradiction && each.What.Contains(nameof(EveryComplaintGoesToTheMayor), StringComparison.Ordinal));

    [Fact]
    public void A_rule_that_looks_at_a_services_id_is_found_by_what_it_reads()
    {
        Assert.Empty(Alike.ReadingTooMuch(Town.Guide, Town.Today));

        var breach = Assert.Single(Alike.ReadingTooMuch(Guide.Compile([typeof(OneServiceIsSpecial)]), Town.Today));

        Assert.Equal(nameof(OneServiceIsSpecial), breach.Subject);
    }
}
