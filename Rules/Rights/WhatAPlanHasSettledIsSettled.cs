using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>What was settled in a plan or an earlier decision is not complained of again.</summary>
[Source("no.pbl.1-9")]
public sealed class WhatAPlanHasSettledIsSettled : Rule
{
    public override void Define()
    {
        Service service = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.BuildingPermit))
            .Match<ComplaintRight>(() => complaint);

        Then()
            .Yield(_ => new Note(nameof(WhatAPlanHasSettledIsSettled), "settled-in-plan"));
    }
}
