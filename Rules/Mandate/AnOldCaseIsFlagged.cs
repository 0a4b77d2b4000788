using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud sees at once that a case is older than the age limit.</summary>
public sealed class AnOldCaseIsFlagged : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        OlderThanTheAgeLimit older = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<OlderThanTheAgeLimit>(() => older);

        Then()
            .Yield(_ => new CaseFlag(nameof(AnOldCaseIsFlagged), "older-than-limit"));
    }
}
