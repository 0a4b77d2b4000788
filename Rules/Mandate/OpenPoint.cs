namespace OmbudGuide.Rules.Mandates;

/// <summary>Something that is not known, or that the mandate is silent on: the ombud decides.</summary>
public sealed record OpenPoint(string Rule);
