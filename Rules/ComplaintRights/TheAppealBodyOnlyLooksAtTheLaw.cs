using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The appeal body looks at questions of law alone.</summary>
public sealed class TheAppealBodyOnlyLooksAtTheLaw : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Review == Review.Legality);

        Then()
            .Yield(_ => new Note(nameof(TheAppealBodyOnlyLooksAtTheLaw), "legality-only"));
    }
}
