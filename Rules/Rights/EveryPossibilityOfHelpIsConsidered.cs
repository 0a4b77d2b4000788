using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>The municipality looks at every possibility of help, across its units.</summary>
[Source("dk.rsl.5")]
public sealed class EveryPossibilityOfHelpIsConsidered : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Application || i.Issue == Issue.Information || i.Issue == Issue.Procedure)
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new Duty(nameof(EveryPossibilityOfHelpIsConsidered), "every-possibility"));
    }
}
