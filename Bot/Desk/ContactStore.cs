using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Desk;

/// <summary>
/// The desk's contacts in the database, encrypted. A contact is its clerk's alone until it is put aside; then anyone of the municipality's desk may take it up.
/// To all others it is as if there were none.
/// </summary>
internal sealed class ContactStore(IDatabase database, ContentProtection protection, ContactCounts counts, AuditTrail trail, TimeProvider clock)
{
    /// <summary>So many contacts can a clerk have open at once.</summary>
    public const int MostOpen = 20;

    /// <summary>So many that are put aside are listed.</summary>
    public const int MostAside = 50;

    private const int IdBytes = 16;

    /// <summary>Whom a contact is open to.</summary>
    private const string Mine = "municipality = @municipality AND (clerk = @clerk OR aside = 1)";

    private const string Columns = "id AS Id, municipality AS Municipality, clerk AS Clerk, aside AS Aside, opened_at AS OpenedAt, document AS Document";

    /// <summary>A form that is sent while another one of the same contact is written is put on top of it; so often at most.</summary>
    private const int MostAttempts = 5;

    private readonly ContentProtector _protector = protection.For("desk-contact");

    /// <summary>A new contact of a clerk; null where the clerk has too many open.</summary>
    public Task<string?> StartAsync(string municipality, string language, CaseAuthor clerk, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var document = Seal(DeskContact.New(id, municipality, language));
        return database.WriteAsync(
            async (connection, transaction) =>
            {
                var open = await connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM desk_contacts WHERE municipality = @municipality AND clerk = @clerk AND aside = 0",
                    new { municipality, clerk = clerk.Login },
                    transaction);
                if (open >= MostOpen) return null;
                await connection.ExecuteAsync(
                    "INSERT INTO desk_contacts (id, municipality, clerk, aside, opened_at, touched_at, document) VALUES (@id, @municipality, @clerk, 0, @now, @now, @document)",
                    new { id, municipality, clerk = clerk.Login, now = Now, document },
                    transaction);
                await trail.AddAsync(connection, transaction, municipality, clerk, Ids.Of(AuditLook.ContactOpened), "");
                return id;
            },
            cancellationToken);
    }

    /// <summary>A contact that is open to the clerk; null for any other.</summary>
    public async Task<OpenContact?> FindAsync(string id, string municipality, string clerk, CancellationToken cancellationToken) =>
        await ReadAsync(id, municipality, clerk, cancellationToken) is { } row ? Open(row) : null;

    /// <summary>The clerk's open contacts, the oldest first, and then those that anyone put aside.</summary>
    public Task<IReadOnlyList<OpenContact>> ListAsync(string municipality, string clerk, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OpenContact>>(
            async connection =>
            [
                .. (await connection.QueryAsync<Row>(
                    $"SELECT {Columns} FROM desk_contacts WHERE {Mine} ORDER BY aside, opened_at, id LIMIT @most",
                    new { municipality, clerk, most = MostOpen + MostAside })).Select(Open),
            ],
            cancellationToken);

    /// <summary>Changes what is kept of a contact; whoever changes one that was put aside has taken it up. Gives it as it is then; null where there is none.</summary>
    /// <param name="change">Called anew where someone else changed it in the meantime.</param>
    public async Task<OpenContact?> ChangeAsync(
        string id, string municipality, CaseAuthor clerk, Func<DeskContact, DeskContact> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await ReadAsync(id, municipality, clerk.Login!, cancellationToken) is not { } row) return null;
            var changed = change(Open(row).Said);
            var document = Seal(changed);
            if (await database.WriteAsync((connection, transaction) => ReplaceAsync(connection, transaction, row, clerk, document), cancellationToken))
                return new OpenContact(row.Id, clerk.Login!, IsAside: false, At(row.OpenedAt), changed);
        }

        throw new InvalidOperationException("A contact was changed by others each time that it was to be written.");
    }

    /// <summary>Puts a contact aside, for anyone of the desk to take up. False where there is none.</summary>
    public Task<bool> PutAsideAsync(string id, string municipality, string clerk, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            $"UPDATE desk_contacts SET aside = 1, touched_at = @now WHERE id = @id AND {Mine}", new { id, municipality, clerk, now = Now }, transaction) > 0,
        cancellationToken);

    /// <summary>Deletes a contact and counts how it ended. False where there is none.</summary>
    public Task<bool> EndAsync(string id, string municipality, CaseAuthor clerk, ContactResult result, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            if (!await RemoveAsync(connection, transaction, id, municipality, clerk, result)) return false;
            await trail.AddAsync(connection, transaction, municipality, clerk, Ids.Of(AuditLook.ContactEnded), "");
            return true;
        },
        cancellationToken);

    /// <summary>As <see cref="EndAsync"/>, in a transaction that writes more, and tells the log itself.</summary>
    public async Task<bool> RemoveAsync(
        DbConnection connection, DbTransaction? transaction, string id, string municipality, CaseAuthor clerk, ContactResult result)
    {
        if (await connection.ExecuteAsync($"DELETE FROM desk_contacts WHERE id = @id AND {Mine}", new { id, municipality, clerk = clerk.Login }, transaction) == 0)
            return false;
        await counts.AddAsync(connection, transaction, municipality, result);
        return true;
    }

    /// <summary>Deletes a municipality's contacts that nobody has touched since then, and counts each as one who left.</summary>
    public Task<int> DeleteIdleAsync(string municipality, DateTimeOffset since, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            var gone = await connection.ExecuteAsync(
                "DELETE FROM desk_contacts WHERE municipality = @municipality AND touched_at < @before", new { municipality, before = since.ToUnixTimeMilliseconds() }, transaction);
            for (var left = 0; left < gone; left++) await counts.AddAsync(connection, transaction, municipality, ContactResult.Left);
            return gone;
        },
        cancellationToken);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<bool> ReplaceAsync(DbConnection connection, DbTransaction? transaction, Row read, CaseAuthor clerk, byte[] document)
    {
        var written = await connection.ExecuteAsync(
            $"UPDATE desk_contacts SET document = @changed, clerk = @clerk, aside = 0, touched_at = @now WHERE id = @Id AND {Mine} AND document = @Document",
            new { read.Id, municipality = read.Municipality, clerk = clerk.Login, now = Now, changed = document, read.Document },
            transaction);
        if (written > 0 && read.Clerk != clerk.Login)
            await trail.AddAsync(connection, transaction, read.Municipality, clerk, Ids.Of(AuditLook.ContactTaken), "");
        return written > 0;
    }

    private Task<Row?> ReadAsync(string id, string municipality, string clerk, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT {Columns} FROM desk_contacts WHERE id = @id AND {Mine}", new { id, municipality, clerk }),
        cancellationToken);

    private byte[] Seal(DeskContact contact) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(contact, DeskJson.Default.DeskContact));

    private DateTimeOffset At(long milliseconds) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), clock.LocalTimeZone);

    /// <exception cref="InvalidOperationException">The row's columns and its encrypted document are of different contacts.</exception>
    private OpenContact Open(Row row)
    {
        var said = JsonSerializer.Deserialize(_protector.Unprotect(row.Document), DeskJson.Default.DeskContact)!;
        return said.Id == row.Id && said.Municipality == row.Municipality
            ? new OpenContact(row.Id, row.Clerk, row.Aside != 0, At(row.OpenedAt), said)
            : throw new InvalidOperationException("The document stored under a contact belongs to another one.");
    }

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Municipality { get; init; }

        public required string Clerk { get; init; }

        public long Aside { get; init; }

        public long OpenedAt { get; init; }

        public required byte[] Document { get; init; }
    }
}

/// <summary>A contact that is not ended.</summary>
/// <param name="Clerk">The login of who talks, or talked, with the citizen.</param>
/// <param name="IsAside">Anyone of the desk may take it up.</param>
internal sealed record OpenContact(string Id, string Clerk, bool IsAside, DateTimeOffset OpenedAt, DeskContact Said);
