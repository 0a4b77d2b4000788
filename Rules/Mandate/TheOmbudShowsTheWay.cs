using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The ombud helps to find the right door.</summary>
public sealed class TheOmbudShowsTheWay : Rule
{
    public override void Define()
    {
        HelpOffered help = default!;
        IssueIs issue = default!;

        When()
            .Match<HelpOffered>(() => help, h => h.Help == "finding-the-way")
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Information)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudShowsTheWay), "help-finding-the-way"));
    }
}
