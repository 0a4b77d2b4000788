using OmbudGuide.Bot.Retention;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Desk;

/// <summary>Contacts that nobody has touched for long enough; each is counted as one who left.</summary>
internal sealed class RetainedContacts(ContactStore contacts, IDatabase database) : IRetained
{
    private readonly AgedRows _rows = new(database, "desk_contacts", "touched_at");

    public KeptKind Kind => KeptKind.DeskContacts;

    public Task<IReadOnlyList<string>> OwnersAsync(DateTimeOffset before, CancellationToken cancellationToken) => _rows.OwnersAsync(before, cancellationToken);

    public Task<Overdue> CountAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => _rows.CountAsync(municipality, before, cancellationToken);

    public Task<int> RemoveAsync(string municipality, DateTimeOffset before, CancellationToken cancellationToken) => contacts.DeleteIdleAsync(municipality, before, cancellationToken);
}
