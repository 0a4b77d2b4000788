using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>The notice of a decision tells the right, the deadline, the body and the access.</summary>
[Source("no.fvl.27")]
[Source("dk.fvl.25")]
public sealed class TheNoticeTellsHowToComplain : Rule
{
    public override void Define()
    {
        DecisionIs decision = default!;
        Complainable complaint = default!;
        Holder holder = default!;

        When()
            .Match<DecisionIs>(() => decision, d => d.Form == DecisionForm.Written)
            .Match<Complainable>(() => complaint)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Duty(nameof(TheNoticeTellsHowToComplain), "tell-how-to-complain"));
    }
}
