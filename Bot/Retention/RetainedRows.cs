using OmbudGuide.Content;

namespace OmbudGuide.Bot.Retention;

/// <summary>A kind of which a row is all there is.</summary>
internal sealed class RetainedRows(KeptKind kind, AgedRows rows) : IRetained
{
    public KeptKind Kind => kind;

    public Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken) => rows.OwnersAsync(before, cancellationToken);

    public Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => rows.CountAsync(municipality, before, cancellationToken);

    public Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => rows.RemoveAsync(municipality, before, cancellationToken);
}
