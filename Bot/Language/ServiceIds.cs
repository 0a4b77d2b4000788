namespace OmbudGuide.Bot.Language;

/// <summary>What the id of a service tells by itself.</summary>
internal static class ServiceIds
{
    /// <summary>Its area, which the id begins with; empty for an id without one.</summary>
    public static ReadOnlySpan<char> AreaOf(ReadOnlySpan<char> id) => id[..Math.Max(0, id.IndexOf('.'))];
}
