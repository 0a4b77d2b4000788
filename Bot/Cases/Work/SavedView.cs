namespace OmbudGuide.Bot.Cases.Work;

/// <summary>A view of the inbox that someone keeps under a name.</summary>
/// <param name="View">What is looked at.</param>
/// <param name="Search">What is searched for; null for nothing.</param>
/// <param name="Heading">Only cases booked under it, <c>matter:klage</c>; null for all.</param>
public sealed record SavedView(string Id, string Name, InboxView View, string? Search, string? Heading)
{
    /// <summary>The most characters of <see cref="Name"/>.</summary>
    public const int LongestName = 60;
}
