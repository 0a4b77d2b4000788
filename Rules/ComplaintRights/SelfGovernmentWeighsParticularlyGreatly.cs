using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Under the new act a state body that reviews a municipal decision gives particularly great weight to local self-government.</summary>
[Source("no.fvl-2025.68")]
public sealed class SelfGovernmentWeighsParticularlyGreatly : Rule
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
            .Yield(_ => new Note(nameof(SelfGovernmentWeighsParticularlyGreatly), "self-government-weighs-particularly"));
    }
}
