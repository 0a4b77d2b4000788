using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>From 2027 parts of the act read otherwise than what guidance rests on: that is said, and who can tell.</summary>
[Source("no.bvl.2027")]
public sealed class TheChildWelfareActHasChanged : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.ChildWelfare));

        Then()
            .Yield(_ => new Note(nameof(TheChildWelfareActHasChanged), "child-welfare-act-changed"));
    }
}
