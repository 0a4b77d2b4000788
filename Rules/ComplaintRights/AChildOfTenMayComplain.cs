using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A child of ten or more may itself complain of listed decisions.</summary>
[Source("dk.bl.145")]
public sealed class AChildOfTenMayComplain : Rule
{
    public override void Define()
    {
        Service service = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ChildWelfare))
            .Match<ComplaintRight>(() => complaint);

        Then()
            .Yield(_ => new Note(nameof(AChildOfTenMayComplain), "child-may-complain"));
    }
}
