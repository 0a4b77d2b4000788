using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Notice comes before an order, and the burden of proof is the municipality's.</summary>
[Source("no.pbl.32-2")]
public sealed class TheMunicipalityMustProveAnIllegality : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        PropertyIs property = default!;
        LawPeriod notice = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.BuildingIllegality))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Illegality)
            .Match<PropertyIs>(() => property, p => p.Property == Property.Own)
            .Match<LawPeriod>(() => notice, p => p.Id == "illegality-notice");

        Then()
            .Yield(_ => new Right(nameof(TheMunicipalityMustProveAnIllegality), "notice-of-order", null));
    }
}
