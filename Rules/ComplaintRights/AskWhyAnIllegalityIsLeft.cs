using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The threshold can be asked for, and the ombud can look at how it was applied.</summary>
[Source("no.pbl.32-1")]
[Source("no.fvl.11")]
public sealed class AskWhyAnIllegalityIsLeft : Rule
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
            .Yield(_ => new Step(nameof(AskWhyAnIllegalityIsLeft), "ask-about-illegality", 30, null, null));
    }
}
