using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>A request to see documents is answered within working days, or told why not.</summary>
[Source("dk.fvl.16")]
public sealed class AccessIsAnsweredWithinWorkingDays : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Access))
            .Not<WaitingSince>();

        Then()
            .Yield(_ => new Right(nameof(AccessIsAnsweredWithinWorkingDays), "access-reply", null));
    }
}
