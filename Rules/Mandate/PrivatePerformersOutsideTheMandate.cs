using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The mandate does not reach private bodies that perform the municipality's tasks.</summary>
[Tag(RuleTags.Ready)]
public sealed class PrivatePerformersOutsideTheMandate : Rule
{
    public override void Define()
    {
        Holder holder = default!;
        MandateScope scope = default!;

        When()
            .Match<Holder>(() => holder, h => h.Provider == Provider.PrivateForMunicipality)
            .Match<MandateScope>(() => scope, m => !m.PrivatePerformers);

        Then()
            .Yield(_ => new OutsideTheMandate(nameof(PrivatePerformersOutsideTheMandate), ByScope: true));
    }
}
