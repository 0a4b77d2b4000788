namespace OmbudGuide.Rules.Mandates;

/// <summary>A reason why the matter lies outside the mandate.</summary>
/// <param name="ByScope">By what the service is and who performs it, whatever else is answered.</param>
public sealed record OutsideTheMandate(string Rule, bool ByScope = false);
