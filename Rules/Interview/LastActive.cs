using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Interview;

/// <summary>When the matter was last active, as far as the answers tell.</summary>
public sealed record LastActive(string Rule, DateSpan When);
