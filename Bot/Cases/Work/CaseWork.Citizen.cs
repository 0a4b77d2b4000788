using System.Data.Common;
using Dapper;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>What the citizen does with a case that was sent. Each of it is news to the ombud. Whoever calls has checked the receipt.</summary>
internal sealed partial class CaseWork
{
    /// <summary>A message to the ombud. A case that waited for the citizen goes on. The same message twice in a row, as a form sent twice gives, counts once.</summary>
    /// <param name="sideEffect">What else is written in the same transaction, such as the notice to the ombud; null for nothing.</param>
    /// <exception cref="ArgumentException">The text is over <see cref="CaseEvent.LongestText"/> characters.</exception>
    public Task<bool> WriteFromCitizenAsync(
        OpenedCase held, string text, Func<DbConnection, DbTransaction?, Task>? sideEffect, CancellationToken cancellationToken) => ChangeAsync(
        held.Reference,
        held.Sent.Municipality,
        async (connection, transaction, before) =>
        {
            if (await journal.ReadAsync(connection, held.Reference, clock, transaction) is [.., { Kind: CaseEventKind.MessageFromCitizen } last]
                && last.Text == journal.Kept(text))
            {
                return;
            }

            await connection.ExecuteAsync(
                "UPDATE cases SET has_news = 1, state = @state WHERE reference = @reference",
                new
                {
                    reference = $"{held.Reference}",
                    state = AfterTheCitizen(before.State),
                },
                transaction);
            await TellAsync(connection, transaction, held.Reference, held.Sent.Municipality, CaseEventKind.MessageFromCitizen, CaseAuthor.Citizen, text);
            await SpreadAsync(connection, transaction, held.Reference, held.Sent.Municipality, NoticeKind.MessageFromCitizen);
            if (sideEffect is not null) await sideEffect(connection, transaction);
        },
        cancellationToken);

    /// <summary>Another way to reach the citizen. The one before is gone, also from what the case is found by; the journal keeps only the kinds.</summary>
    public Task<bool> ChangeContactAsync(OpenedCase held, CaseContact contact, CancellationToken cancellationToken) => ChangeAsync(
        held.Reference,
        held.Sent.Municipality,
        async (connection, transaction, _) =>
        {
            var before = await store.ReadAsync(connection, transaction, held.Reference);
            if (before.Sent.Contact == contact) return;
            var changed = await store.ReplaceContactAsync(connection, transaction, before, contact);
            await connection.ExecuteAsync("UPDATE cases SET has_news = 1 WHERE reference = @reference", new { reference = $"{held.Reference}" }, transaction);
            await TellAsync(
                connection, transaction, held.Reference, held.Sent.Municipality, CaseEventKind.ContactChanged, CaseAuthor.Citizen,
                before: [before.Sent.Contact.Kind], after: [contact.Kind]);
            await SpreadAsync(connection, transaction, held.Reference, held.Sent.Municipality, NoticeKind.ContactChanged);
            var written = await journal.ReadAsync(connection, held.Reference, clock, transaction);
            await words.ReplaceAsync(connection, transaction, changed, written.Select(line => line.Text).OfType<string>());
        },
        cancellationToken);

    /// <summary>The citizen wants no more of it. It is closed, and the ombud is told. A case that is closed already stays as it ended.</summary>
    public Task<bool> WithdrawAsync(OpenedCase held, CancellationToken cancellationToken) => ChangeAsync(
        held.Reference,
        held.Sent.Municipality,
        async (connection, transaction, before) =>
        {
            if (before.State == Ids.Of(CaseState.Closed)) return;
            await connection.ExecuteAsync(
                "UPDATE cases SET has_news = 1, state = @state, outcome = @outcome, closed_on = @today WHERE reference = @reference",
                new
                {
                    reference = $"{held.Reference}",
                    state = Ids.Of(CaseState.Closed),
                    outcome = Ids.Of(CaseOutcome.Withdrawn),
                    today = Today.ToString("O"),
                },
                transaction);
            await TellAsync(connection, transaction, held.Reference, held.Sent.Municipality, CaseEventKind.Withdrawn, CaseAuthor.Citizen, before: [before.State]);
            await SpreadAsync(connection, transaction, held.Reference, held.Sent.Municipality, NoticeKind.CaseWithdrawn);
        },
        cancellationToken);
}
