using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>A complaint sent electronically must have arrived by the last day.</summary>
[Source("no.eforv.11")]
[Source("no.fvl.30", UntilSucceeded = true)]
[Source("dk.counting.1")]
public sealed class AnElectronicComplaintArrivesInTime : Rule
{
    public override void Define()
    {
        Deadline deadline = default!;
        Holder holder = default!;

        When()
            .Match<Deadline>(() => deadline, d => d.IsRunning)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Note(nameof(AnElectronicComplaintArrivesInTime), "electronic-in-time"));
    }
}
