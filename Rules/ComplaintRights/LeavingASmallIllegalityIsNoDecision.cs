using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The municipality may leave illegalities of little weight; that is no individual decision, and no complaint right follows.</summary>
[Source("no.pbl.32-1")]
public sealed class LeavingASmallIllegalityIsNoDecision : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        PropertyIs property = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.BuildingIllegality))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Illegality)
            .Match<PropertyIs>(() => property, p => p.Property == Property.Others);

        Then()
            .Yield(_ => new Note(nameof(LeavingASmallIllegalityIsNoDecision), "small-illegality-no-appeal"));
    }
}
