using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud works for those who live in the municipality or use its services.</summary>
public sealed class ThoseWithoutATieAreOutside : Rule
{
    public override void Define()
    {
        ConnectionIs tie = default!;
        MunicipalMatter matter = default!;
        ConnectionRequired required = default!;

        When()
            .Match<ConnectionIs>(() => tie, c => c.Connection == Connection.Elsewhere)
            .Match<MunicipalMatter>(() => matter)
            .Match<ConnectionRequired>(() => required);

        Then()
            .Yield(_ => new OutsideTheMandate(nameof(ThoseWithoutATieAreOutside)));
    }
}
