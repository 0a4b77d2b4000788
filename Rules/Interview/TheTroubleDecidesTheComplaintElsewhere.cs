using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>Another body's decision may be complained of too, if that is the trouble.</summary>
public sealed class TheTroubleDecidesTheComplaintElsewhere : Rule
{
    public override void Define()
    {
        OthersMatter matter = default!;
        Holder holder = default!;
        NotAsked open = default!;

        When()
            .Match<OthersMatter>(() => matter, m => m.Provider != Provider.Private)
            .Match<Holder>(() => holder, h => h.Regime != null)
            .Match<NotAsked>(() => open, q => q.Question == Question.Issue);

        Then()
            .Yield(_ => new Ask(nameof(TheTroubleDecidesTheComplaintElsewhere), Question.Issue));
    }
}
