using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Outside the mandate the ombud points to the right body.</summary>
public sealed class OutsideTheMandateTheOmbudPointsOnwards : Rule
{
    public override void Define()
    {
        OutsideTheMandate reason = default!;

        When()
            .Match<OutsideTheMandate>(() => reason);

        Then()
            .Yield(_ => new Verdict(reason.Rule, VerdictKind.Outside));
    }
}
