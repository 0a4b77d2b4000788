using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The citizen does not know when it was.</summary>
public sealed class TheAgeOfTheCaseIsNotKnown : Rule
{
    public override void Define()
    {
        CaseOffer offer = default!;
        NotKnown unknown = default!;
        AgeLimit limit = default!;

        When()
            .Match<CaseOffer>(() => offer)
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Happened)
            .Match<AgeLimit>(() => limit);

        Then()
            .Yield(_ => new CaseFlag(nameof(TheAgeOfTheCaseIsNotKnown), "age-not-known"));
    }
}
