using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The mandate neither names this area nor rules it out: the ombud decides.</summary>
public sealed class TheMandateLeavesTheAreaOpen : Rule
{
    public override void Define()
    {
        MandateScope scope = default!;
        Service service = default!;

        When()
            .Match<MandateScope>(() => scope)
            .Match<Service>(() => service, s => scope.LeavesOpen(s.Area))
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new OpenPoint(nameof(TheMandateLeavesTheAreaOpen)));
    }
}
