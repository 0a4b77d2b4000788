using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Some decisions are tried in full.</summary>
public sealed class TheAppealBodyLooksAtTheWholeCase : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Review == Review.Full);

        Then()
            .Yield(_ => new Note(nameof(TheAppealBodyLooksAtTheWholeCase), "full-review"));
    }
}
