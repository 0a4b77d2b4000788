using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>Told of an eviction, the municipality judges the need for help at once and decides within a time.</summary>
[Source("dk.rsl.5a")]
public sealed class AnEvictionIsJudgedAtOnce : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Eviction));

        Then()
            .Yield(_ => new Duty(nameof(AnEvictionIsJudgedAtOnce), "eviction-decision"));
    }
}
