using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>An unsafe school environment is first raised with the head of the school.</summary>
public sealed class TheHeadOfTheSchoolComesFirst : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        NotAsked open = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SchoolEnvironment))
            .Match<IssueIs>(() => issue, i => i.Issue != Issue.Application && i.Issue != Issue.Information)
            .Match<NotAsked>(() => open, q => q.Question == Question.SchoolTold);

        Then()
            .Yield(_ => new Ask(nameof(TheHeadOfTheSchoolComesFirst), Question.SchoolTold));
    }
}
