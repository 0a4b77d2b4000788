using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Safety;

/// <summary>Without food or a roof tonight, the municipal part of NAV judges the need at once.</summary>
[Source("no.stl.18")]
[Source("no.stl.27")]
[Source("dk.rsl.3")]
[Source("dk.sel.80")]
public sealed class UrgentNeedIsJudgedAtOnce : Rule
{
    public override void Define()
    {
        UrgentNeedIs need = default!;
        Service service = default!;
        Holder holder = default!;

        When()
            .Match<UrgentNeedIs>(() => need, n => n.Answer == YesNo.Yes)
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Subsistence))
            .Match<Holder>(() => holder, h => h.IsMunicipal);

        Then()
            .Yield(_ => new Step(nameof(UrgentNeedIsJudgedAtOnce), "urgent-help-today", 0, null, holder.Body));
    }
}
