using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>A party to a case may see its documents.</summary>
[Source("no.fvl.18")]
[Source("dk.fvl.9")]
public sealed class APartyMaySeeTheDocuments : Rule
{
    public override void Define()
    {
        Complainable complaint = default!;
        Holder holder = default!;

        When()
            .Match<Complainable>(() => complaint)
            .Match<Holder>(() => holder, h => h.IsPublic)
            .Not<Service>(s => s.Is(ServiceTraits.Access));

        Then()
            .Yield(_ => new Right(nameof(APartyMaySeeTheDocuments), "access", null));
    }
}
