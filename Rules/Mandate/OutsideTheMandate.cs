namespace OmbudGuide.Rules.Mandates;

/// <summary>A reason why the matter lies outside the mandate.</summary>
public sealed record OutsideTheMandate(string Rule);
