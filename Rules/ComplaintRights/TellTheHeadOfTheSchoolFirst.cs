using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>The school can only act on what the head knows.</summary>
[Source("no.opl.12-4")]
[Source("no.opl.12-6")]
public sealed class TellTheHeadOfTheSchoolFirst : Rule
{
    public override void Define()
    {
        Service service = default!;
        SchoolToldIs told = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SchoolEnvironment))
            .Match<SchoolToldIs>(() => told, t => t.Told == SchoolTold.NotYet);

        Then()
            .Yield(_ => new Step(nameof(TellTheHeadOfTheSchoolFirst), "tell-the-head", 20, null, null));
    }
}
