using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Mandates;

namespace OmbudGuide.Rules.Interview;

/// <summary>Also where the ombud has no part in it, a complaint for someone else needs a power of attorney.</summary>
public sealed class WhoComplainsForAnotherNeedsTheirWord : Rule
{
    public override void Define()
    {
        NotAsked open = default!;

        When()
            .Exists<OutsideTheMandate>()
            .Exists<Complainable>()
            .Match<NotAsked>(() => open, q => q.Question == Question.ActingFor);

        Then()
            .Yield(_ => new Ask(nameof(WhoComplainsForAnotherNeedsTheirWord), Question.ActingFor));
    }
}
