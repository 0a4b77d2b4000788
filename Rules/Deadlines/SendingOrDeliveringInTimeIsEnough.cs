using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>Under the new act a complaint is in time when it was sent or delivered by the last day, in whatever way.</summary>
[Source("no.fvl-2025.64")]
public sealed class SendingOrDeliveringInTimeIsEnough : Rule
{
    public override void Define()
    {
        Deadline deadline = default!;
        Holder holder = default!;

        When()
            .Match<Deadline>(() => deadline, d => d.IsRunning)
            .Match<Holder>(() => holder, h => h.IsPublic);

        Then()
            .Yield(_ => new Note(nameof(SendingOrDeliveringInTimeIsEnough), "sent-in-time"));
    }
}
