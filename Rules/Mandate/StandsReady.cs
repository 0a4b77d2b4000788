namespace OmbudGuide.Rules.Mandates;

/// <summary>
/// Marks a rule for what a mandate may say and none of today's says, so that another municipality can be a folder and not code.
/// The audit, which lets no rule lie idle, names these apart; a test holds each to what it concludes.
/// </summary>
public static class StandsReady
{
    public const string Tag = "stands-ready";
}
