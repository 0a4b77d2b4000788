using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A special reason for lateness may be serious illness.</summary>
[Source("dk.rsl.67")]
[Source("dk.ast.deadlines")]
public sealed class SeriousIllnessMayBeASpecialReason : Rule
{
    public override void Define()
    {
        Service service = default!;
        LateComplaint late = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<LateComplaint>(() => late);

        Then()
            .Yield(_ => new Note(nameof(SeriousIllnessMayBeASpecialReason), "special-reason"));
    }
}
