using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The school answers a complaint of bullying in writing within working days.</summary>
[Source("dk.mobning.klage")]
public sealed class TheSchoolAssessesTheComplaintInWriting : Rule
{
    public override void Define()
    {
        Service service = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Bullying))
            .Match<ComplaintRight>(() => complaint)
            .Not<WaitingSince>();

        Then()
            .Yield(_ => new Right(nameof(TheSchoolAssessesTheComplaintInWriting), "bullying-assessment", null));
    }
}
