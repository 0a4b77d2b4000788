using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Another body also helps in matters of this service, whatever the trouble.</summary>
public sealed class OthersThatHelpWithAnyTrouble : Rule
{
    public override void Define()
    {
        Service service = default!;
        Holder holder = default!;
        AlsoHelps other = default!;

        When()
            .Match<Service>(() => service, s => !s.Is(ServiceTraits.SpecialistHealth))
            .Match<Holder>(() => holder)
            .Match<AlsoHelps>(() => other, o => o.Issues.Count == 0, o => o.HeldBy(holder.Provider));

        Then()
            .Yield(_ => new Referral(nameof(OthersThatHelpWithAnyTrouble), other.Authority, ReferralRole.Also));
    }
}
