using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>The working days run from when the request came.</summary>
[Source("dk.fvl.16")]
public sealed class HowLongTheDocumentsHaveBeenAwaited : Rule
{
    public override void Define()
    {
        Service service = default!;
        AwaitsAnAnswer wait = default!;
        NotAsked open = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Access))
            .Match<AwaitsAnAnswer>(() => wait)
            .Match<NotAsked>(() => open, q => q.Question == Question.WaitingSince);

        Then()
            .Yield(_ => new Ask(nameof(HowLongTheDocumentsHaveBeenAwaited), Question.WaitingSince));
    }
}
