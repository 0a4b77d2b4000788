using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Another body also helps with this kind of trouble.</summary>
public sealed class OthersThatHelpWithThisTrouble : Rule
{
    public override void Define()
    {
        Service service = default!;
        Holder holder = default!;
        IssueIs issue = default!;
        AlsoHelps other = default!;

        When()
            .Match<Service>(() => service, s => !s.Is(ServiceTraits.SpecialistHealth))
            .Match<Holder>(() => holder)
            .Match<IssueIs>(() => issue)
            .Match<AlsoHelps>(() => other, o => o.Issues.Count > 0, o => o.With(issue.Issue), o => o.HeldBy(holder.Provider));

        Then()
            .Yield(_ => new Referral(nameof(OthersThatHelpWithThisTrouble), other.Authority, ReferralRole.Also));
    }
}
