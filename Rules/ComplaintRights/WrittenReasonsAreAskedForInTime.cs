using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Who got an oral decision may ask for written reasons within a time.</summary>
[Source("dk.fvl.23")]
public sealed class WrittenReasonsAreAskedForInTime : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        DecisionReceived received = default!;
        LawPeriod days = default!;
        Holder holder = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Oral)
            .Match<DecisionReceived>(() => received)
            .Match<LawPeriod>(() => days, p => p.Id == "oral-decision-reasons")
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Step(nameof(WrittenReasonsAreAskedForInTime), "ask-for-written-reasons", 16, days.Length.After(received.On.First), holder.Body));
    }
}
