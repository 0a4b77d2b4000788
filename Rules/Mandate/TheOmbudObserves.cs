using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud can come to a meeting as an observer.</summary>
public sealed class TheOmbudObserves : Rule
{
    public override void Define()
    {
        HelpOffered help = default!;
        IssueIs issue = default!;

        When()
            .Match<HelpOffered>(() => help, h => h.Help == "observer")
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Conduct || i.Issue == Issue.Decision || i.Issue == Issue.Procedure)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudObserves), "help-observer"));
    }
}
