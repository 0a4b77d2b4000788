using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Unless the complainant is satisfied, the school sends the complaint on at once.</summary>
[Source("dk.mobning.6")]
public sealed class TheSchoolsAnswerGoesOnUnlessYouAreSatisfied : Rule
{
    public override void Define()
    {
        Service service = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Bullying))
            .Match<ComplaintRight>(() => complaint);

        Then()
            .Yield(_ => new Note(nameof(TheSchoolsAnswerGoesOnUnlessYouAreSatisfied), "bullying-goes-on"));
    }
}
