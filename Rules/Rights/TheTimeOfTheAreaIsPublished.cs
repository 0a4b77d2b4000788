using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Rights;

/// <summary>The municipality publishes a time for each area, and writes where it cannot keep it.</summary>
[Source("dk.rsl.3")]
public sealed class TheTimeOfTheAreaIsPublished : Rule
{
    public override void Define()
    {
        Service service = default!;
        AwaitsAnAnswer wait = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<AwaitsAnAnswer>(() => wait)
            .Not<WaitingForIs>(w => w.For == WaitingFor.Inquiry);

        Then()
            .Yield(_ => new Right(nameof(TheTimeOfTheAreaIsPublished), "published-time", null));
    }
}
