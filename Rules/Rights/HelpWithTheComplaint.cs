using NRules.Fluent.Dsl;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>The body that decided should help with forms and complaints.</summary>
[Source("no.fvlforskr.4")]
[Source("dk.fvl.7")]
public sealed class HelpWithTheComplaint : Rule
{
    public override void Define()
    {
        Complainable complaint = default!;
        Holder holder = default!;

        When()
            .Match<Complainable>(() => complaint)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Duty(nameof(HelpWithTheComplaint), "help-with-complaint"));
    }
}
