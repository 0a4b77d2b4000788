using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases;

/// <summary>
/// Cases in the database. What the citizen said and all that was concluded from it is encrypted; in clear lie only the municipality, the
/// state, the day and the entries of the ombud's scheme, which later statistics count. A case is kept until its citizen erases it, or for as long after it was
/// closed as its ombud sets.
/// </summary>
internal sealed partial class CaseStore(IDatabase database, ContentProtection protection, CaseTasks tasks, CaseWords words, CaseContacts contacts, AuditTrail trail, Outbox outbox)
{
    /// <summary>No municipality has more pages of cases than this.</summary>
    public const int MostPages = 1_000;

    private const string Matter = "matter";
    private const string Area = "area";
    private const string Columns = "reference, municipality, state, document";

    private readonly ContentProtector _protector = protection.For("case");

    /// <summary>The reference under which an opening is stored; null where it is not.</summary>
    public Task<CaseReference?> FindOpeningAsync(byte[] opening, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => CaseReference.Read(await connection.QuerySingleOrDefaultAsync<string>(
            "SELECT reference FROM cases WHERE opening = @opening", new { opening })),
        cancellationToken);

    /// <summary>Another opening has the reference.</summary>
    public Task<bool> IsTakenAsync(CaseReference reference, byte[] opening, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<bool>(
            "SELECT COUNT(*) > 0 FROM cases WHERE reference = @reference AND opening <> @opening",
            new { reference = $"{reference}", opening }),
        cancellationToken);

    /// <summary>The columns of a new case, encrypted and ready to write.</summary>
    public CaseRow Row(CaseReceipt receipt, byte[] opening, DateTimeOffset receivedAt, CaseDraft sent) => new(
        $"{receipt.Reference}",
        sent.Municipality,
        DateOnly.FromDateTime(receivedAt.DateTime).ToString("O"),
        opening,
        receipt.Secret.Hash(),
        Seal(new StoredCase($"{receipt.Reference}", receivedAt, sent)),
        sent.Categories,
        sent.Areas,
        tasks.Of(receipt.Reference, sent, DateOnly.FromDateTime(receivedAt.DateTime)),
        words.TokensOf(receipt.Reference, sent),
        contacts.TokenOf(sent.Municipality, sent.Contact));

    /// <summary>Writes a case, and what has to be told of it, unless its opening is stored already.</summary>
    /// <exception cref="InvalidOperationException">Another case took the reference in the meantime; prepare anew.</exception>
    public async Task WriteAsync(CaseRow row, DbConnection connection, DbTransaction? transaction)
    {
        var written = await connection.ExecuteAsync(
            """
            INSERT INTO cases (reference, municipality, state, received_on, due_on, has_days, opening, secret_hash, document)
            VALUES (@Reference, @Municipality, @state, @ReceivedOn, @dueOn, 1, @Opening, @SecretHash, @Document)
            ON CONFLICT DO NOTHING
            """,
            new
            {
                row.Reference,
                row.Municipality,
                state = Ids.Of(CaseState.New),
                row.ReceivedOn,
                dueOn = row.Tasks.Select(task => task.Day).Min(StringComparer.Ordinal) ?? CaseTask.NoDay,
                row.Opening,
                row.SecretHash,
                row.Document,
            },
            transaction);
        if (written == 0)
        {
            var stored = await connection.QuerySingleOrDefaultAsync<string>(
                "SELECT reference FROM cases WHERE opening = @Opening", new { row.Opening }, transaction);
            if (stored == row.Reference) return;
            throw new InvalidOperationException("The reference of a new case was taken by another one at the same moment.");
        }

        await WriteCategoriesAsync(connection, transaction, CaseReference.Read(row.Reference)!, row.Categories, row.Areas);
        await CaseTasks.WriteAsync(connection, transaction, row.Tasks);
        await CaseWords.WriteAsync(connection, transaction, row.Reference, row.Words);
        await CaseContacts.WriteAsync(connection, transaction, row.Reference, row.ContactToken);
        await outbox.AddAsync(connection, transaction, row.Municipality, row.Reference, NoticeKind.CaseOpened);
    }

    /// <summary>Books a case under headings, beside those that it has.</summary>
    public static async Task WriteCategoriesAsync(
        DbConnection connection, DbTransaction? transaction, CaseReference reference, IReadOnlyList<string> matters, IReadOnlyList<string> areas)
    {
        foreach (var (scheme, category) in matters.Distinct(StringComparer.Ordinal).Select(id => (Matter, id))
            .Concat(areas.Distinct(StringComparer.Ordinal).Select(id => (Area, id))))
        {
            await connection.ExecuteAsync(
                "INSERT INTO case_categories (reference, scheme, category) VALUES (@reference, @scheme, @category)",
                new { reference = $"{reference}", scheme, category },
                transaction);
        }
    }

    /// <summary>The headings that a case is booked under now, by id.</summary>
    public static async Task<(IReadOnlyList<string> Matters, IReadOnlyList<string> Areas)> CategoriesAsync(
        DbConnection connection, DbTransaction? transaction, CaseReference reference)
    {
        var all = (await connection.QueryAsync<(string Scheme, string Category)>(
            "SELECT scheme, category FROM case_categories WHERE reference = @reference ORDER BY scheme, category",
            new { reference = $"{reference}" },
            transaction)).ToList();
        return ([.. all.Where(each => each.Scheme == Matter).Select(each => each.Category)], [.. all.Where(each => each.Scheme == Area).Select(each => each.Category)]);
    }

    /// <summary>Makes the tasks and words of cases that were stored before there were any. Gives how many cases that were.</summary>
    public async Task<int> MakeMissingTasksAsync(CancellationToken cancellationToken)
    {
        var older = await database.ReadAsync(
            connection => connection.QueryAsync<StoredRow>($"SELECT {Columns} FROM cases WHERE has_days = 0"), cancellationToken);
        var count = 0;
        foreach (var opened in older.Select(Open))
        {
            await database.WriteAsync(
                async (connection, transaction) =>
                {
                    var reference = $"{opened.Reference}";
                    if (await connection.ExecuteAsync("UPDATE cases SET has_days = 1 WHERE reference = @reference AND has_days = 0", new { reference }, transaction) == 0) return;
                    await CaseTasks.WriteAsync(
                        connection, transaction, tasks.Of(opened.Reference, opened.Sent, DateOnly.FromDateTime(opened.ReceivedAt.DateTime)));
                    await CaseTasks.WriteFirstDayAsync(connection, transaction, opened.Reference);
                    await CaseWords.WriteAsync(connection, transaction, reference, words.TokensOf(opened.Reference, opened.Sent));
                },
                cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>Hashes the contacts of cases that were stored before they were hashed. Gives how many cases that were.</summary>
    public async Task<int> HashMissingContactsAsync(CancellationToken cancellationToken)
    {
        var older = (await database.ReadAsync(
            connection => connection.QueryAsync<StoredRow>($"SELECT {Columns} FROM cases WHERE contact_hashed = 0"), cancellationToken)).AsList();
        foreach (var opened in older.Select(Open))
        {
            await database.WriteAsync(
                (connection, transaction) => CaseContacts.WriteAsync(
                    connection, transaction, $"{opened.Reference}", contacts.TokenOf(opened.Sent.Municipality, opened.Sent.Contact)),
                cancellationToken);
        }

        return older.Count;
    }

    /// <summary>The case, where the secret is its own; null otherwise.</summary>
    public async Task<OpenedCase?> FindAsync(CaseReference reference, CaseSecret secret, CancellationToken cancellationToken)
    {
        // The document is fetched only for the right secret: a case that is there must not take longer to refuse than one that is not.
        var asked = new { reference = $"{reference}" };
        var hash = await database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<byte[]>("SELECT secret_hash FROM cases WHERE reference = @reference", asked), cancellationToken);
        return secret.Matches(hash ?? new byte[32]) && hash is not null
            && await ReadOneAsync($"SELECT {Columns} FROM cases WHERE reference = @reference", asked, cancellationToken) is { } read
            ? Open(read)
            : null;
    }

    /// <summary>The case, where it is the municipality's; null otherwise.</summary>
    public async Task<OpenedCase?> FindAsync(CaseReference reference, string municipality, CancellationToken cancellationToken) =>
        await ReadOneAsync(
            $"SELECT {Columns} FROM cases WHERE reference = @reference AND municipality = @municipality",
            new { reference = $"{reference}", municipality },
            cancellationToken) is { } read
            ? Open(read)
            : null;

    /// <summary>The cases of these references that are there, in any order.</summary>
    public async Task<IReadOnlyList<OpenedCase>> FindAllAsync(IReadOnlyList<string> references, CancellationToken cancellationToken)
    {
        if (references.Count == 0) return [];

        // One place each: PostgreSQL's driver takes a list for an array, which SQLite does not know.
        var asked = new DynamicParameters();
        for (var number = 0; number < references.Count; number++) asked.Add($"reference{number}", references[number]);
        var places = string.Join(", ", references.Select((_, number) => $"@reference{number}"));
        return
        [
            .. (await database.ReadAsync(
                connection => connection.QueryAsync<StoredRow>($"SELECT {Columns} FROM cases WHERE reference IN ({places})", asked), cancellationToken)).Select(Open),
        ];
    }

    /// <summary>The case as it is in a transaction that has locked its row.</summary>
    public async Task<OpenedCase> ReadAsync(DbConnection connection, DbTransaction? transaction, CaseReference reference) => Open(
        await connection.QuerySingleAsync<StoredRow>($"SELECT {Columns} FROM cases WHERE reference = @reference", new { reference = $"{reference}" }, transaction));

    /// <summary>Puts another contact in the place of the one that was sent, which is gone then. Gives the case with the new one.</summary>
    public async Task<OpenedCase> ReplaceContactAsync(DbConnection connection, DbTransaction? transaction, OpenedCase opened, CaseContact contact)
    {
        var changed = opened with { Sent = opened.Sent with { Contact = contact } };
        var reference = $"{opened.Reference}";
        await connection.ExecuteAsync(
            "UPDATE cases SET document = @document WHERE reference = @reference",
            new { reference, document = Seal(new StoredCase(reference, changed.ReceivedAt, changed.Sent)) },
            transaction);
        await CaseContacts.WriteAsync(connection, transaction, reference, contacts.TokenOf(changed.Sent.Municipality, contact));
        return changed;
    }

    /// <summary>How many cases there are, and how many of them can be read: with the keys at hand, and each with its own document.</summary>
    public async Task<(int All, int Readable)> CountReadableAsync(CancellationToken cancellationToken)
    {
        var references = (await database.ReadAsync(
            connection => connection.QueryAsync<string>("SELECT reference FROM cases"), cancellationToken)).AsList();
        var readable = 0;
        foreach (var reference in references)
        {
            try
            {
                if (await ReadOneAsync($"SELECT {Columns} FROM cases WHERE reference = @reference", new { reference }, cancellationToken) is { } row && Open(row) is not null) readable++;
            }
            catch (Exception failure) when (failure is CryptographicException or InvalidOperationException or JsonException)
            {
                // Not readable.
            }
        }

        return (references.Count, readable);
    }

    private Task<StoredRow?> ReadOneAsync(string sql, object asked, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StoredRow>(sql, asked), cancellationToken);

    private byte[] Seal(StoredCase stored) => _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(stored, CaseJson.Default.StoredCase));

    /// <exception cref="InvalidOperationException">The row's columns and its encrypted document are of different cases.</exception>
    private OpenedCase Open(StoredRow row)
    {
        var stored = JsonSerializer.Deserialize(_protector.Unprotect(row.Document), CaseJson.Default.StoredCase)!;
        if (stored.Reference != row.Reference || stored.Sent.Municipality != row.Municipality)
            throw new InvalidOperationException($"The document stored under case {row.Reference} belongs to another case.");
        if (!Ids.TryRead<CaseState>(row.State, out var state))
            throw new InvalidOperationException($"Case {row.Reference} has the state '{row.State}', which this version does not know.");
        return new OpenedCase(CaseReference.Read(row.Reference)!, state, stored.ReceivedAt, stored.Sent);
    }

    private sealed class StoredRow
    {
        public required string Reference { get; init; }

        public required string Municipality { get; init; }

        public required string State { get; init; }

        public required byte[] Document { get; init; }
    }
}
