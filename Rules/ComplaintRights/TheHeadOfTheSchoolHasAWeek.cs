using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The report is dismissed if the head has known for less than a week: write down what happens, and report then.</summary>
[Source("no.opl.12-6")]
public sealed class TheHeadOfTheSchoolHasAWeek : Rule
{
    public override void Define()
    {
        Service service = default!;
        SchoolToldIs told = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SchoolEnvironment))
            .Match<SchoolToldIs>(() => told, t => t.Told == SchoolTold.UnderAWeek);

        Then()
            .Yield(_ => new Step(nameof(TheHeadOfTheSchoolHasAWeek), "report-after-a-week", 20, null, null));
    }
}
