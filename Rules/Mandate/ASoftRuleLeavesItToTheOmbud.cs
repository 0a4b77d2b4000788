using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>A soft rule never refuses: the ombud decides.</summary>
public sealed class ASoftRuleLeavesItToTheOmbud : Rule
{
    public override void Define()
    {
        Reservation reason = default!;

        When()
            .Match<Reservation>(() => reason)
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Verdict(reason.Rule, VerdictKind.Discretion));
    }
}
