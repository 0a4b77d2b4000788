namespace OmbudGuide.Rules.Mandates;

/// <summary>The matter was last active longer ago than the mandate's age limit.</summary>
public sealed record OlderThanTheAgeLimit(string Rule);
