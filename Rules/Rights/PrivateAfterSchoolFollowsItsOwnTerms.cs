using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>An after-school offer run by others has its own terms; the reduced fees hold there too.</summary>
public sealed class PrivateAfterSchoolFollowsItsOwnTerms : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.PrivateAfterSchool));

        Then()
            .Yield(_ => new Note(nameof(PrivateAfterSchoolFollowsItsOwnTerms), "private-after-school"));
    }
}
