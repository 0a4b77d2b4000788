using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Who finds it hard to apply, and above all to apply digitally, is helped with it.</summary>
public sealed class TheOmbudHelpsToApply : Rule
{
    public override void Define()
    {
        HelpOffered help = default!;
        IssueIs issue = default!;

        When()
            .Match<HelpOffered>(() => help, h => h.Help == "digital-application")
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Application)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudHelpsToApply), "help-applying"));
    }
}
