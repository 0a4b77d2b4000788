using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>In social matters only the person concerned may complain; another may act for them.</summary>
[Source("dk.rsl.60")]
[Source("dk.fvl.8")]
public sealed class OnlyThePersonConcernedComplains : Rule
{
    public override void Define()
    {
        Service service = default!;
        ActingForIs who = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<ActingForIs>(() => who, a => a.For == ActingFor.SomeoneElse)
            .Match<ComplaintRight>(() => complaint);

        Then()
            .Yield(_ => new Note(nameof(OnlyThePersonConcernedComplains), "only-the-person-concerned"));
    }
}
