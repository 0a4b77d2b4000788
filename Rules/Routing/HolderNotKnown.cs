namespace OmbudGuide.Rules.Routing;

/// <summary>Neither the catalogue nor the citizen can tell who holds the matter.</summary>
public sealed record HolderNotKnown(string Rule);
