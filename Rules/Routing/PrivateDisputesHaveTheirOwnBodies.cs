using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Between private parties a dispute goes to the body that the law has made for it.</summary>
public sealed class PrivateDisputesHaveTheirOwnBodies : Rule
{
    public override void Define()
    {
        Service service = default!;
        OthersMatter matter = default!;

        When()
            .Match<Service>(() => service)
            .Match<OthersMatter>(() => matter, m => m.Provider == Provider.Private && m.Body != null);

        Then()
            .Yield(_ => new Referral(nameof(PrivateDisputesHaveTheirOwnBodies), matter.Body!, ReferralRole.Instead));
    }
}
