namespace OmbudGuide.Rules.Mandates;

/// <summary>A reason for special flexibility with the age limit.</summary>
public sealed record AgeException(string Rule);
