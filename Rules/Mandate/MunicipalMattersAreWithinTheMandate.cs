using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>A matter with the municipality that the mandate covers.</summary>
public sealed class MunicipalMattersAreWithinTheMandate : Rule
{
    public override void Define()
    {
        MunicipalMatter matter = default!;
        MandateScope scope = default!;

        When()
            .Match<MunicipalMatter>(() => matter)
            .Match<MandateScope>(() => scope)
            .Not<OutsideTheMandate>()
            .Not<Reservation>()
            .Not<AdviceOnlyReason>()
            .Not<OpenPoint>();

        Then()
            .Yield(_ => new Verdict(nameof(MunicipalMattersAreWithinTheMandate), VerdictKind.Within));
    }
}
