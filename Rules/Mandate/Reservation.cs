namespace OmbudGuide.Rules.Mandates;

/// <summary>A soft rule of the mandate that speaks against: the ombud decides.</summary>
public sealed record Reservation(string Rule);
