using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>New rules on employment are expected from a day: which ones a case follows is asked of the municipality.</summary>
[Source("dk.star.2027")]
public sealed class NewRulesOfEmploymentAreExpected : Rule
{
    public override void Define()
    {
        Service service = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.EmploymentCase));

        Then()
            .Yield(_ => new Note(nameof(NewRulesOfEmploymentAreExpected), "new-employment-rules"));
    }
}
