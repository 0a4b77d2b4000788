using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>A complaint for someone else needs a power of attorney.</summary>
public sealed class WhoComplainsForAnotherNeedsTheirWord : Rule
{
    public override void Define()
    {
        OthersMatter matter = default!;
        Complainable decision = default!;
        NotAsked open = default!;

        When()
            .Match<OthersMatter>(() => matter)
            .Match<Complainable>(() => decision)
            .Match<NotAsked>(() => open, q => q.Question == Question.ActingFor);

        Then()
            .Yield(_ => new Ask(nameof(WhoComplainsForAnotherNeedsTheirWord), Question.ActingFor));
    }
}
