using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Mandates;

/// <summary>What the ombud can do in a matter that may be the ombud's.</summary>
public sealed class TheOmbudHelpsInTheseWays : Rule
{
    public override void Define()
    {
        HelpOffered help = default!;

        When()
            .Match<HelpOffered>(() => help)
            .Not<OutsideTheMandate>();

        Then()
            .Yield(_ => new HelpOffer(nameof(TheOmbudHelpsInTheseWays), help.Help));
    }
}
