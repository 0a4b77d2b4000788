using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>The time to complain of treatment runs from when one knew.</summary>
[Source("dk.klageerst.5")]
public sealed class TheTimeToComplainOfTreatmentRunsFromWhatHappened : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;
        NotAsked open = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Treatment))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service || i.Issue == Issue.Conduct)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight)
            .Match<NotAsked>(() => open, q => q.Question == Question.Happened);

        Then()
            .Yield(_ => new Ask(nameof(TheTimeToComplainOfTreatmentRunsFromWhatHappened), Question.Happened));
    }
}
