using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>A private body that decides by law is complained of like a public one.</summary>
[Source("dk.akasse.complaint")]
public sealed class AFundsDecisionCanBeComplainedOf : Rule
{
    public override void Define()
    {
        OthersMatter matter = default!;
        Holder holder = default!;
        NotAsked open = default!;

        When()
            .Match<OthersMatter>(() => matter, m => m.Provider == Provider.Private)
            .Match<Holder>(() => holder, h => h.Regime != null)
            .Match<NotAsked>(() => open, q => q.Question == Question.Issue);

        Then()
            .Yield(_ => new Ask(nameof(AFundsDecisionCanBeComplainedOf), Question.Issue));
    }
}
