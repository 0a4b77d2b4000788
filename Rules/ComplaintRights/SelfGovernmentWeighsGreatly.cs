using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A state body that reviews a municipal decision gives great weight to local self-government.</summary>
[Source("no.fvl.34", UntilSucceeded = true)]
public sealed class SelfGovernmentWeighsGreatly : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        StateAppealBody body = default!;
        Holder holder = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<StateAppealBody>(() => body, b => b.Authority == complaint.Body)
            .Match<Holder>(() => holder, h => h.IsMunicipal)
            .Not<Service>(s => (s.Traits & StateAppealBody.OwnLaw) != ServiceTraits.None);

        Then()
            .Yield(_ => new Note(nameof(SelfGovernmentWeighsGreatly), "self-government-weighs-greatly"));
    }
}
