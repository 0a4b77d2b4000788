namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A decision, or what the law treats alike, that can be complained of.</summary>
public sealed record Complainable(string Rule, string Regime);
