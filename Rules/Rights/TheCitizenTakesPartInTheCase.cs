using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The citizen has the chance to take part.</summary>
[Source("dk.rsl.4")]
public sealed class TheCitizenTakesPartInTheCase : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Procedure);

        Then()
            .Yield(_ => new Right(nameof(TheCitizenTakesPartInTheCase), "take-part", null));
    }
}
