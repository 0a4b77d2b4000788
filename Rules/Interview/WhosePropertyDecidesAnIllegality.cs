using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Interview;

/// <summary>On another's property there is nothing to complain of; on one's own there is.</summary>
public sealed class WhosePropertyDecidesAnIllegality : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        NotAsked open = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.BuildingIllegality))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Illegality)
            .Match<NotAsked>(() => open, q => q.Question == Question.Property);

        Then()
            .Yield(_ => new Ask(nameof(WhosePropertyDecidesAnIllegality), Question.Property));
    }
}
