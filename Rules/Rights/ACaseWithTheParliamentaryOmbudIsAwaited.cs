using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>What the parliamentary ombud looks at is awaited.</summary>
public sealed class ACaseWithTheParliamentaryOmbudIsAwaited : Rule
{
    public override void Define()
    {
        ComplaintIs complaint = default!;
        ParliamentaryOmbud ombud = default!;

        When()
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.ParliamentaryOmbud)
            .Match<ParliamentaryOmbud>(() => ombud);

        Then()
            .Yield(_ => new Step(nameof(ACaseWithTheParliamentaryOmbudIsAwaited), "await-parliamentary-ombud", 30, null, ombud.Authority));
    }
}
