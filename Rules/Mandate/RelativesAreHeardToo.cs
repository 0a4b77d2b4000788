using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Relatives can turn to the ombud as well as users.</summary>
public sealed class RelativesAreHeardToo : Rule
{
    public override void Define()
    {
        RelativesMayAsk point = default!;
        ActingForIs who = default!;

        When()
            .Match<RelativesMayAsk>(() => point)
            .Match<ActingForIs>(() => who, a => a.For == ActingFor.SomeoneElse)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(RelativesAreHeardToo), "relatives-may-ask"));
    }
}
