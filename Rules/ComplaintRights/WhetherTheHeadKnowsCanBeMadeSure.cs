using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>It is not known whether the head has been told: tell once more, in writing.</summary>
[Source("no.opl.12-4")]
[Source("no.opl.12-6")]
public sealed class WhetherTheHeadKnowsCanBeMadeSure : Rule
{
    public override void Define()
    {
        Service service = default!;
        NotKnown unknown = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SchoolEnvironment))
            .Match<NotKnown>(() => unknown, u => u.Question == Question.SchoolTold);

        Then()
            .Yield(_ => new Step(nameof(WhetherTheHeadKnowsCanBeMadeSure), "tell-the-head", 20, null, null));
    }
}
