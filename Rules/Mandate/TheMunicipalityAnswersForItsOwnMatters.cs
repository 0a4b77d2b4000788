using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>What the ombud does not take, the municipality still answers for.</summary>
[Source("no.fvl.11")]
[Source("dk.fvl.7")]
public sealed class TheMunicipalityAnswersForItsOwnMatters : Rule
{
    public override void Define()
    {
        MunicipalityItself municipality = default!;
        Holder holder = default!;

        When()
            .Match<MunicipalityItself>(() => municipality)
            .Match<Holder>(() => holder, h => h.IsMunicipal)
            .Exists<OutsideTheMandate>()
            .Not<ConnectionIs>(c => c.Connection == Connection.Elsewhere);

        Then()
            .Yield(_ => new Referral(nameof(TheMunicipalityAnswersForItsOwnMatters), holder.Body ?? municipality.Authority, ReferralRole.Instead));
    }
}
