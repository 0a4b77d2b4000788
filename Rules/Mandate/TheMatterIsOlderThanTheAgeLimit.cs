using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Last active longer ago than the mandate's age limit.</summary>
public sealed class TheMatterIsOlderThanTheAgeLimit : Rule
{
    public override void Define()
    {
        AgeLimit limit = default!;
        Today today = default!;
        LastActive last = default!;
        MunicipalMatter matter = default!;

        When()
            .Match<AgeLimit>(() => limit)
            .Match<Today>(() => today)
            .Match<LastActive>(() => last, l => today.IsMoreThan(limit.Length, l.When))
            .Match<MunicipalMatter>(() => matter);

        Then()
            .Yield(_ => new OlderThanTheAgeLimit(nameof(TheMatterIsOlderThanTheAgeLimit)));
    }
}
