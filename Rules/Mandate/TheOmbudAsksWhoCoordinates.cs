using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Where several units have a part, the ombud asks who coordinates.</summary>
public sealed class TheOmbudAsksWhoCoordinates : Rule
{
    public override void Define()
    {
        HelpOffered help = default!;
        IssueIs issue = default!;
        Service service = default!;

        When()
            .Match<HelpOffered>(() => help, h => h.Help == "coordination")
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service || i.Issue == Issue.NoReply || i.Issue == Issue.Procedure)
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Exists<MunicipalMatter>()
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new Note(nameof(TheOmbudAsksWhoCoordinates), "help-coordination"));
    }
}
