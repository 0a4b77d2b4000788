using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Rights;

/// <summary>In a case that ends in an individual decision, an inquiry not answered within the law's time gets a preliminary reply.</summary>
[Source("no.fvl.11a", UntilSucceeded = true)]
public sealed class AMonthForAPreliminaryReplyToAnApplication : Rule
{
    public override void Define()
    {
        WaitingForIs awaited = default!;
        WaitingSince since = default!;
        LawPeriod month = default!;

        When()
            .Match<WaitingForIs>(() => awaited, w => w.For == WaitingFor.Application)
            .Match<WaitingSince>(() => since)
            .Match<LawPeriod>(() => month, p => p.Id == "preliminary-reply")
            .Not<Service>(s => s.Is(ServiceTraits.NoDecisions));

        Then()
            .Yield(_ => new Right(nameof(AMonthForAPreliminaryReplyToAnApplication), "preliminary-reply", month.Length.After(since.Since.Last)));
    }
}
