using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>From when the citizen knew is not known: send the complaint now.</summary>
public sealed class TheStartOfKnowledgeIsNotKnown : Rule
{
    public override void Define()
    {
        ComplaintRight complaint = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<ComplaintRight>(() => complaint)
            .Match<ComplaintRegime>(() => regime, r => r.Id == complaint.Regime, r => r.Length != null, r => r.Runs == DeadlineRuns.Knowledge)
            .Not<DecisionReceived>()
            .Not<Happened>();

        Then()
            .Yield(_ => Deadline.WithoutStart(nameof(TheStartOfKnowledgeIsNotKnown), regime.Length!.Value));
    }
}
