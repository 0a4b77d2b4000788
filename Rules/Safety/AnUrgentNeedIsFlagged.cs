using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Safety;

/// <summary>The ombud sees at once that a need is urgent.</summary>
public sealed class AnUrgentNeedIsFlagged : Rule
{
    public override void Define()
    {
        UrgentNeedIs need = default!;

        When()
            .Match<UrgentNeedIs>(() => need, n => n.Answer == YesNo.Yes);

        Then()
            .Yield(_ => new CaseFlag(nameof(AnUrgentNeedIsFlagged), "urgent-need"));
    }
}
