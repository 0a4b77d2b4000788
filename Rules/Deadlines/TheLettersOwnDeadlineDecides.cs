using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>The letter's own deadline goes before the general rule.</summary>
public sealed class TheLettersOwnDeadlineDecides : Rule
{
    public override void Define()
    {
        Deadline deadline = default!;

        When()
            .Match<Deadline>(() => deadline);

        Then()
            .Yield(_ => new Note(nameof(TheLettersOwnDeadlineDecides), "letter-decides"));
    }
}
