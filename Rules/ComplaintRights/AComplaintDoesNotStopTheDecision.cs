using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>In social matters a complaint puts the decision on hold only where the law lists it.</summary>
[Source("dk.rsl.72")]
public sealed class AComplaintDoesNotStopTheDecision : Rule
{
    public override void Define()
    {
        Service service = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<ComplaintRight>(() => complaint);

        Then()
            .Yield(_ => new Note(nameof(AComplaintDoesNotStopTheDecision), "no-suspension"));
    }
}
