namespace OmbudGuide.Rules.Interview;

/// <summary>The trouble is, or may be, about an individual decision.</summary>
public sealed record MayConcernADecision(string Rule);
