using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>Without a decision a deadline may run from what happened.</summary>
public sealed class ADeadlineFromKnowledgeNeedsADate : Rule
{
    public override void Define()
    {
        Complainable trouble = default!;
        ComplaintRegime regime = default!;
        NotAsked open = default!;

        When()
            .Match<Complainable>(() => trouble)
            .Match<ComplaintRegime>(() => regime, r => r.Id == trouble.Regime, r => r.Length != null, r => r.Runs == DeadlineRuns.Knowledge)
            .Not<MayConcernADecision>()
            .Match<NotAsked>(() => open, q => q.Question == Question.Happened);

        Then()
            .Yield(_ => new Ask(nameof(ADeadlineFromKnowledgeNeedsADate), Question.Happened));
    }
}
