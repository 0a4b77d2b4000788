using Dapper;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Desk;

/// <summary>Cases that the desk sends to the ombud for a citizen who said yes. Afterwards the desk knows the reference and the state, and nothing else.</summary>
internal sealed class HandOvers(CaseDesk cases, ContactStore contacts, AuditTrail trail, IDatabase database, TimeProvider clock)
{
    /// <summary>Sends the case and deletes the contact, both or neither. Null where there is no such contact any more: it was sent before, or is over.</summary>
    /// <param name="draft">What was read out and agreed to.</param>
    public async Task<CaseReceipt?> SendAsync(OpenContact contact, CaseDraft draft, CaseAuthor clerk, CancellationToken cancellationToken)
    {
        var prepared = await cases.PrepareAsync(draft, $"desk/{contact.Id}", cancellationToken);
        var isSent = await database.WriteAsync(
            async (connection, transaction) =>
            {
                if (!await contacts.RemoveAsync(connection, transaction, contact.Id, draft.Municipality, clerk, ContactResult.HandedOver)) return false;
                await prepared.WriteAsync(connection, transaction);
                await connection.ExecuteAsync(
                    "INSERT INTO desk_hand_overs (reference, municipality, handed_at) VALUES (@reference, @Municipality, @now)",
                    new { reference = $"{prepared.Receipt.Reference}", draft.Municipality, now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
                    transaction);
                await trail.AddAsync(connection, transaction, draft.Municipality, clerk, Ids.Of(AuditLook.HandedOver), $"{prepared.Receipt.Reference}");
                return true;
            },
            cancellationToken);
        if (isSent) prepared.Committed();
        return isSent ? prepared.Receipt : null;
    }

    /// <summary>The municipality's cases that came over the desk, the newest first.</summary>
    public Task<IReadOnlyList<HandedOver>> ListAsync(string municipality, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<HandedOver>>(
            async connection =>
            [
                .. (await connection.QueryAsync<Row>(
                    """
                    SELECT c.reference AS Reference, c.state AS State, h.handed_at AS HandedAt
                    FROM desk_hand_overs h JOIN cases c ON c.reference = h.reference
                    WHERE h.municipality = @municipality ORDER BY h.handed_at DESC, c.reference LIMIT @most
                    """,
                    new { municipality, most })).Select(row => new HandedOver(
                        row.Reference, row.State, TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(row.HandedAt), clock.LocalTimeZone))),
            ],
            cancellationToken);

    private sealed class Row
    {
        public required string Reference { get; init; }

        public required string State { get; init; }

        public long HandedAt { get; init; }
    }
}

/// <summary>All that the desk sees of a case.</summary>
/// <param name="State">The id of a <see cref="CaseState"/>.</param>
internal sealed record HandedOver(string Reference, string State, DateTimeOffset HandedAt);
