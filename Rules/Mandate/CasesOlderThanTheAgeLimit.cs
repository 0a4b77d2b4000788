using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Mandates;

/// <summary>"As a main rule" no older cases. A main rule has exceptions: the ombud decides, and one can always ask.</summary>
public sealed class CasesOlderThanTheAgeLimit : Rule
{
    public override void Define()
    {
        OlderThanTheAgeLimit older = default!;
        AgeLimit limit = default!;

        When()
            .Match<OlderThanTheAgeLimit>(() => older)
            .Match<AgeLimit>(() => limit)
            .Not<AgeException>();

        Then()
            .Yield(_ => new Reservation(nameof(CasesOlderThanTheAgeLimit)));
    }
}
