using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>The citizen does not know whether they have a tie to the municipality; the ombud can find out.</summary>
public sealed class TheTieIsOpen : Rule
{
    public override void Define()
    {
        NotKnown unknown = default!;
        MunicipalMatter matter = default!;
        ConnectionRequired required = default!;

        When()
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Connection)
            .Match<MunicipalMatter>(() => matter)
            .Match<ConnectionRequired>(() => required);

        Then()
            .Yield(_ => new OpenPoint(nameof(TheTieIsOpen)));
    }
}
