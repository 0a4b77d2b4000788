using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud tells what the hearing of a party is, and helps to answer.</summary>
public sealed class TheOmbudHelpsToAnswerAHearing : Rule
{
    public override void Define()
    {
        HelpOffered help = default!;
        IssueIs issue = default!;

        When()
            .Match<HelpOffered>(() => help, h => h.Help == "hearing-reply")
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Procedure || i.Issue == Issue.Information)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudHelpsToAnswerAHearing), "help-hearing-reply"));
    }
}
