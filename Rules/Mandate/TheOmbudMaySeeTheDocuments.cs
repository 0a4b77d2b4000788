using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The documents of the case, but not the internal ones, and none that the citizen has no right to see is passed on.</summary>
public sealed class TheOmbudMaySeeTheDocuments : Rule
{
    public override void Define()
    {
        SeesTheDocuments point = default!;
        IssueIs issue = default!;

        When()
            .Match<SeesTheDocuments>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Procedure || i.Issue == Issue.Conduct)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudMaySeeTheDocuments), "sees-the-documents"));
    }
}
