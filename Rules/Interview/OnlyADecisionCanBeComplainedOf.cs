using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>Whether there is a decision, and in which form, tells whether and from when a deadline runs.</summary>
public sealed class OnlyADecisionCanBeComplainedOf : Rule
{
    public override void Define()
    {
        MayConcernADecision trouble = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;
        NotAsked open = default!;

        When()
            .Match<MayConcernADecision>(() => trouble)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight)
            .Not<Service>(s => s.Is(ServiceTraits.SchoolEnvironment) || s.Is(ServiceTraits.Bullying))
            .Match<NotAsked>(() => open, q => q.Question == Question.Decision);

        Then()
            .Yield(_ => new Ask(nameof(OnlyADecisionCanBeComplainedOf), Question.Decision));
    }
}
