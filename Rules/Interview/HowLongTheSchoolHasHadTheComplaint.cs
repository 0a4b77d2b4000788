using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>The working days run from when the school got the complaint.</summary>
[Source("dk.mobning.klage")]
public sealed class HowLongTheSchoolHasHadTheComplaint : Rule
{
    public override void Define()
    {
        Service service = default!;
        AwaitsAnAnswer wait = default!;
        NotAsked open = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Bullying))
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<NotAsked>(() => open, q => q.Question == Question.WaitingSince);

        Then()
            .Yield(_ => new Ask(nameof(HowLongTheSchoolHasHadTheComplaint), Question.WaitingSince));
    }
}
