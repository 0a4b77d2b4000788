using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Bullying is complained of to the school first, without any decision.</summary>
[Source("dk.mobning.klage")]
[Source("dk.mobning.6")]
public sealed class BullyingIsComplainedOfToTheSchool : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Bullying))
            .Match<IssueIs>(() => issue, i => i.Issue != Issue.Application && i.Issue != Issue.Information)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight)
            .Not<DecisionIs>()
            .Not<NotKnown>(u => u.Question == Question.Decision);

        Then()
            .Yield(_ => new Complainable(nameof(BullyingIsComplainedOfToTheSchool), regime.Id));
    }
}
