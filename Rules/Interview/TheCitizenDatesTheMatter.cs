using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>Nothing else dates the matter, so the citizen does.</summary>
public sealed class TheCitizenDatesTheMatter : Rule
{
    public override void Define()
    {
        Happened happened = default!;

        When()
            .Match<Happened>(() => happened)
            .Not<DecisionReceived>()
            .Not<WaitingSince>();

        Then()
            .Yield(_ => new LastActive(nameof(TheCitizenDatesTheMatter), happened.When));
    }
}
