using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Rights;

/// <summary>Who has been granted a service that does not come can ask for another meanwhile.</summary>
public sealed class AGrantedServiceIsDelivered : Rule
{
    public override void Define()
    {
        Service service = default!;
        IssueIs issue = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.LateDelivery))
            .Match<IssueIs>(() => issue, i => i.Issue == Issue.Service || i.Issue == Issue.NoReply)
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new Step(nameof(AGrantedServiceIsDelivered), "ask-for-substitute", 30, null, null));
    }
}
