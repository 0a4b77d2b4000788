using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Routing;

/// <summary>The matter is another body's.</summary>
public sealed record OthersMatter(string Rule, Provider Provider, string? Body);
