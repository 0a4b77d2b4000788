using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Where the ombud can help or decides about it, a case can be opened, if the citizen wants.</summary>
public sealed class ACaseCanBeOpened : Rule
{
    public override void Define()
    {
        Mandate mandate = default!;

        When()
            .Match<Mandate>(() => mandate)
            .Not<OutsideTheMandate>()
            .Not<Ask>();

        Then()
            .Yield(_ => new CaseOffer(nameof(ACaseCanBeOpened)));
    }
}
