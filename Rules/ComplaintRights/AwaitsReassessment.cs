using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Rules.ComplaintRights;

/// <summary>A complaint lies with the one who decided, who judges the case again within a time of getting it.</summary>
public sealed record AwaitsReassessment(string Rule, Period Within);
