using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Rules.Mandates;

/// <summary>Whether private bodies that perform the municipality's tasks are covered is not written: the ombud decides.</summary>
public sealed class TheMandateIsSilentOnPrivatePerformers : Rule
{
    public override void Define()
    {
        SilentOn silence = default!;
        Holder holder = default!;

        When()
            .Match<SilentOn>(() => silence, s => s.Point == "private-performers")
            .Match<Holder>(() => holder, h => h.Provider == Provider.PrivateForMunicipality);

        Then()
            .Yield(_ => new OpenPoint(nameof(TheMandateIsSilentOnPrivatePerformers)));
    }
}
