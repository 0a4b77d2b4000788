using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Routing;

/// <summary>Who holds the matter, as far as the rules concluded.</summary>
/// <param name="Body">The authority by id; null where it is the municipality itself, or where nobody can name it.</param>
/// <param name="Regime">The complaint regime of its decisions, by id; null where there is none.</param>
public sealed record Holder(string Rule, Provider Provider, string? Body, string? Regime)
{
    /// <summary>The municipality, or a private body that performs its task.</summary>
    public bool IsMunicipal => Provider is Provider.Municipality or Provider.PrivateForMunicipality;

    /// <summary>The public administration, and so its rules of procedure.</summary>
    public bool IsPublic => Provider is not Provider.Private;
}
