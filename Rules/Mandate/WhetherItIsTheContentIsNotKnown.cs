using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Whether the trouble is what was decided, or how, is not known: the ombud decides.</summary>
public sealed class WhetherItIsTheContentIsNotKnown : Rule
{
    public override void Define()
    {
        NotTheContentOfDecisions point = default!;
        NotKnown unknown = default!;

        When()
            .Match<NotTheContentOfDecisions>(() => point)
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Issue)
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new OpenPoint(nameof(WhetherItIsTheContentIsNotKnown)));
    }
}
