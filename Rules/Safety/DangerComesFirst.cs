using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Safety;

/// <summary>Danger to life or health is answered before anything else.</summary>
public sealed class DangerComesFirst : Rule
{
    public override void Define()
    {
        DangerSign sign = default!;

        When()
            .Match<DangerSign>(() => sign);

        Then()
            .Yield(_ => new Emergency(nameof(DangerComesFirst), sign.Danger));
    }
}
