using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>An appeal that is being considered comes first; meanwhile the ombud advises.</summary>
public sealed class AnAppealOnItsWayComesFirst : Rule
{
    public override void Define()
    {
        AppealFirst appeal = default!;
        ComplaintIs complaint = default!;

        When()
            .Match<AppealFirst>(() => appeal)
            .Match<ComplaintIs>(() => complaint, c => c.Status == ComplaintStatus.SentWaiting)
            .Exists<MunicipalMatter>();

        Then()
            .Yield(_ => new AdviceOnlyReason(nameof(AnAppealOnItsWayComesFirst)));
    }
}
