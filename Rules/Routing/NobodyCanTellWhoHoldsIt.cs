using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Routing;

/// <summary>The citizen does not know who provides the service, and the catalogue cannot tell.</summary>
public sealed class NobodyCanTellWhoHoldsIt : Rule
{
    public override void Define()
    {
        NotKnown unknown = default!;
        Service service = default!;

        When()
            .Match<NotKnown>(() => unknown, u => u.Question == Question.Provider)
            .Match<Service>(() => service)
            .Not<Holding>(h => h.Only);

        Then()
            .Yield(_ => new HolderNotKnown(nameof(NobodyCanTellWhoHoldsIt)));
    }
}
