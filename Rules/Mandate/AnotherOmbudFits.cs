namespace OmbudGuide.Rules.Mandates;

/// <summary>An ombud for the field may fit the matter as well.</summary>
public sealed record AnotherOmbudFits(string Rule, string Authority);
