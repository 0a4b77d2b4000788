using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Cases;

/// <summary>Where a citizen's case is handed in, and read again by whoever holds its receipt.</summary>
public sealed class CaseDesk
{
    /// <summary>More keys in a row than ever meet a taken reference by chance.</summary>
    private const int MostAttempts = 8;

    private readonly CaseStore _store;
    private readonly ReceiptKey _key;
    private readonly IDatabase _database;
    private readonly Outbox _outbox;
    private readonly TimeProvider _clock;

    internal CaseDesk(CaseStore store, ReceiptKey key, IDatabase database, Outbox outbox, TimeProvider clock) =>
        (_store, _key, _database, _outbox, _clock) = (store, key, database, outbox, clock);

    /// <summary>
    /// Makes a case ready to be written with the turn that says so: enlist <see cref="PreparedCase.WriteAsync"/> and show
    /// <see cref="PreparedCase.Receipt"/>. Call it only after the citizen has seen the draft and said yes.
    /// </summary>
    /// <param name="draft">What the citizen saw.</param>
    /// <param name="idempotencyKey">
    /// What "the same case" means: the conversation's id, and the number of the case within it. The same key always gives the same receipt, and the
    /// first draft that was sent with it stays.
    /// </param>
    public async Task<PreparedCase> PrepareAsync(CaseDraft draft, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentException.ThrowIfNullOrWhiteSpace(idempotencyKey);
        var secret = _key.SecretOf(idempotencyKey);
        var opening = _key.OpeningOf(idempotencyKey);
        if (await _store.FindOpeningAsync(opening, cancellationToken) is { } stored) return new PreparedCase(new(stored, secret), _store, row: null, _outbox.Wake);

        var receipt = new CaseReceipt(await FreeReferenceAsync(idempotencyKey, opening, cancellationToken), secret);
        return new PreparedCase(receipt, _store, _store.Row(receipt, opening, _clock.GetLocalNow(), draft), _outbox.Wake);
    }

    /// <summary>As <see cref="PrepareAsync"/>, written at once in a transaction of its own.</summary>
    public async Task<CaseReceipt> OpenAsync(CaseDraft draft, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        var prepared = await PrepareAsync(draft, idempotencyKey, cancellationToken);
        await _database.WriteAsync(prepared.WriteAsync, cancellationToken);
        prepared.Committed();
        return prepared.Receipt;
    }

    /// <summary>The case, for whoever holds its reference and secret; null where either is wrong, and never which.</summary>
    public async Task<OpenedCase?> ReadAsync(string? reference, string? secret, CancellationToken cancellationToken = default) =>
        CaseReference.Read(reference) is { } named && CaseSecret.Read(secret) is { } held
            ? await _store.FindAsync(named, held, cancellationToken)
            : null;

    /// <summary>Erases the case for good. False where reference or secret is wrong.</summary>
    public async Task<bool> EraseAsync(string? reference, string? secret, CancellationToken cancellationToken = default) =>
        await ReadAsync(reference, secret, cancellationToken) is { } held && await EraseAsync(held, cancellationToken);

    /// <summary>Erases the case of a citizen who has shown its receipt. False where it is gone already.</summary>
    public async Task<bool> EraseAsync(OpenedCase held, CancellationToken cancellationToken = default)
    {
        var erased = await _store.EraseAsync(held.Reference, CaseAuthor.Citizen, cancellationToken);
        _outbox.Wake();
        return erased;
    }

    private async Task<CaseReference> FreeReferenceAsync(string idempotencyKey, byte[] opening, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var reference = _key.ReferenceOf(idempotencyKey, attempt);
            if (!await _store.IsTakenAsync(reference, opening, cancellationToken)) return reference;
        }

        throw new InvalidOperationException($"{MostAttempts} references in a row are taken; the table of cases cannot be right.");
    }
}
