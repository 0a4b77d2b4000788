using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A tenant who objects in writing within the law's time keeps the question open.</summary>
[Source("no.husll.9-8")]
public sealed class ANoticeToQuitIsObjectedToInTime : Rule
{
    public override void Define()
    {
        Service service = default!;
        LawPeriod month = default!;

        When()
            .Match<Service>(() => service, s => s.Is(ServiceTraits.Tenancy))
            .Match<LawPeriod>(() => month, p => p.Id == "notice-to-quit");

        Then()
            .Yield(_ => new Note(nameof(ANoticeToQuitIsObjectedToInTime), "object-to-notice-to-quit"));
    }
}
