using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Before the appeal body sees a complaint, the one who decided judges the case again.</summary>
[Source("dk.rsl.66")]
[Source("dk.rslbek.11")]
public sealed class TheDecisionIsReassessedFirst : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Reassessment != null);

        Then()
            .Yield(_ => new Note(nameof(TheDecisionIsReassessedFirst), "reassessed-first"));
    }
}
