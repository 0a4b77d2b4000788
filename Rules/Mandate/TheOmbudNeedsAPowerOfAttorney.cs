using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Some ombuds go into a matter for someone else only with that person's power of attorney. It is brought along; advice is never refused for want of it.</summary>
[Tag(RuleTags.Ready)]
public sealed class TheOmbudNeedsAPowerOfAttorney : Rule
{
    public override void Define()
    {
        PowerOfAttorneyRequired point = default!;
        ActingForIs who = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<PowerOfAttorneyRequired>(() => point)
            .Match<ActingForIs>(() => who, a => a.For == ActingFor.SomeoneElse)
            .Match<MunicipalMatter>(() => matter)
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Step(nameof(TheOmbudNeedsAPowerOfAttorney), "power-of-attorney", 25, null, null));
    }
}
