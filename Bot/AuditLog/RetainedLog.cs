using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.AuditLog;

/// <summary>Lines of the log. What is left is still one chain: its end keeps the hash of the last line that went.</summary>
internal sealed class RetainedLog(AuditTrail trail, IDatabase database) : IRetained
{
    private readonly AgedRows _rows = new(database, "audit_log", "at");

    public KeptKind Kind => KeptKind.AuditLog;

    public Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken) => _rows.OwnersAsync(before, cancellationToken);

    public Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => _rows.CountAsync(municipality, before, cancellationToken);

    public Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => trail.ForgetAsync(municipality, before, cancellationToken);
}
