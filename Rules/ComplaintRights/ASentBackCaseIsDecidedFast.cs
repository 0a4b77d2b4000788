using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A case sent back by the appeal body is decided again as fast as possible.</summary>
[Source("dk.rsl.3a")]
public sealed class ASentBackCaseIsDecidedFast : Rule
{
    public override void Define()
    {
        Service service = default!;
        MunicipalMatter matter = default!;
        ComplaintIs status = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.SocialLaw))
            .Match<MunicipalMatter>(() => matter)
            .Match<ComplaintIs>(() => status, c => c.Status == ComplaintStatus.AppealDecided);

        Then()
            .Yield(_ => new Note(nameof(ASentBackCaseIsDecidedFast), "sent-back"));
    }
}
