using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Mandates;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Interview;

/// <summary>The mandate names whom the ombud works for.</summary>
public sealed class TheOmbudWorksForThoseTiedToTheMunicipality : Rule
{
    public override void Define()
    {
        ConnectionRequired required = default!;
        MunicipalMatter matter = default!;
        NotAsked open = default!;

        When()
            .Match<ConnectionRequired>(() => required)
            .Match<MunicipalMatter>(() => matter)
            .Not<OutsideTheMandate>()
            .Match<NotAsked>(() => open, q => q.Question == Question.Connection);

        Then()
            .Yield(_ => new Ask(nameof(TheOmbudWorksForThoseTiedToTheMunicipality), Question.Connection));
    }
}
