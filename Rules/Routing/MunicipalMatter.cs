namespace OmbudGuide.Rules.Routing;

/// <summary>The matter is the municipality's own.</summary>
public sealed record MunicipalMatter(string Rule);
