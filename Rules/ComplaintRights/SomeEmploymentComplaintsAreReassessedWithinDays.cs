using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>Some complaints about getting into work are judged again within days.</summary>
[Source("dk.rslbek.11")]
public sealed class SomeEmploymentComplaintsAreReassessedWithinDays : Rule
{
    public override void Define()
    {
        Service service = default!;
        ComplaintRight complaint = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.EmploymentCase))
            .Match<ComplaintRight>(() => complaint);

        Then()
            .Yield(_ => new Note(nameof(SomeEmploymentComplaintsAreReassessedWithinDays), "reassessed-in-days"));
    }
}
