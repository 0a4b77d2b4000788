using OmbudGuide.Content;

namespace OmbudGuide.Bot.Retention;

/// <summary>A kind of thing that goes by itself when it has been kept for as long as the content says.</summary>
internal interface IRetained
{
    KeptKind Kind { get; }

    /// <summary>The municipalities that have any of it from before then, by id; also those that the content does not have any more.</summary>
    Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>What would go of a municipality's.</summary>
    Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Removes it, and all that hangs on it. Gives how many.</summary>
    Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>What has been kept for long enough.</summary>
/// <param name="Oldest">From when the oldest of it is; null where there is none.</param>
internal sealed record Overdue(int Count, DateTimeOffset? Oldest)
{
    public static Overdue None { get; } = new(0, null);
}
