using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The appeal body mainly looks at whether the law was followed, not at what would be best.</summary>
[Source("dk.rsl.68")]
public sealed class TheAppealBodyMainlyLooksAtTheLaw : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Review == Review.MainlyLegality);

        Then()
            .Yield(_ => new Note(nameof(TheAppealBodyMainlyLooksAtTheLaw), "mainly-legality"));
    }
}
