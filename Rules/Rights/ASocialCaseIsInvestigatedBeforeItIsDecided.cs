using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>The case is well enough informed before it is decided.</summary>
[Source("dk.rsl.10")]
public sealed class ASocialCaseIsInvestigatedBeforeItIsDecided : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Procedure || i.Issue == Issue.Decision);

        Then()
            .Yield(_ => new Duty(nameof(ASocialCaseIsInvestigatedBeforeItIsDecided), "investigate"));
    }
}
