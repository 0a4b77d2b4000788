using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Routing;

/// <summary>Who turns to the wrong body is pointed to the right one, and the letter should as a rule be sent on.</summary>
[Source("no.fvl.11")]
[Source("no.fvlforskr.4")]
[Source("dk.fvl.7")]
public sealed class LettersToTheWrongBodyAreSentOn : Rule
{
    public override void Define()
    {
        OthersMatter matter = default!;

        When()
            .Match<OthersMatter>(() => matter, m => m.Provider != Provider.Private);

        Then()
            .Yield(_ => new Duty(nameof(LettersToTheWrongBodyAreSentOn), "forward-letters"));
    }
}
