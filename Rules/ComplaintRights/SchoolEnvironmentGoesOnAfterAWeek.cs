using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>An unsafe school environment can be reported on when the head has known for a week.</summary>
[Source("no.opl.12-6")]
public sealed class SchoolEnvironmentGoesOnAfterAWeek : Rule
{
    public override void Define()
    {
        Service service = default!;
        SchoolToldIs told = default!;
        Holder holder = default!;
        ComplaintRegime regime = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SchoolEnvironment))
            .Match<SchoolToldIs>(() => told, t => t.Told == SchoolTold.AWeekOrMore)
            .Match<Holder>(() => holder)
            .Match<ComplaintRegime>(() => regime, r => r.Id == holder.Regime, r => r.GivesARight);

        Then()
            .Yield(_ => new Complainable(nameof(SchoolEnvironmentGoesOnAfterAWeek), regime.Id));
    }
}
