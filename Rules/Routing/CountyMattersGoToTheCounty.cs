using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Upper secondary school, school transport, county roads, dental care: the county, or in Denmark the region.</summary>
public sealed class CountyMattersGoToTheCounty : Rule
{
    public override void Define()
    {
        Service service = default!;
        OthersMatter matter = default!;

        When()
            .Match<Service>(() => service)
            .Match<OthersMatter>(() => matter, m => m.Provider == Provider.CountyOrRegion && m.Body != null);

        Then()
            .Yield(_ => new Referral(nameof(CountyMattersGoToTheCounty), matter.Body!, ReferralRole.Instead));
    }
}
