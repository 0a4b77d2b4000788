using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>What many meet, the ombud can take up by itself.</summary>
public sealed class TheOmbudTakesMattersUpItself : Rule
{
    public override void Define()
    {
        OwnInitiative point = default!;
        IssueIs issue = default!;

        When()
            .Match<OwnInitiative>(() => point)
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service)
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudTakesMattersUpItself), "own-initiative"));
    }
}
