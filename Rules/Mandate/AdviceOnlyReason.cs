namespace OmbudGuide.Rules.Mandates;

/// <summary>A reason why the ombud advises, but does not treat the matter (yet).</summary>
public sealed record AdviceOnlyReason(string Rule);
