using System.Data.Common;
using Dapper;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>
/// What the ombud does with a case. Each step is one transaction: what is changed, the line of the journal that tells of it, and the log's. All of it
/// names the municipality whose case it must be; of another's, each step gives what it gives where there is no such case.
/// </summary>
internal sealed partial class CaseWork(
    IDatabase database,
    CaseStore store,
    CaseJournal journal,
    CaseTasks tasks,
    CaseWords words,
    CaseOverrides overrides,
    CaseFiles files,
    AuditTrail trail,
    Outbox outbox,
    TimeProvider clock)
{
    /// <summary>The case with all that happened to it; null where the municipality has no such case.</summary>
    public async Task<WorkedCase?> ReadAsync(CaseReference reference, string municipality, CancellationToken cancellationToken) =>
        await store.FindAsync(reference, municipality, cancellationToken) is { } opened
            ? await database.ReadAsync(connection => ReadAsync(connection, opened), cancellationToken)
            : null;

    /// <summary>Another state, and for a closed case how it ended. Whoever first takes up a case that nobody has, has it then.</summary>
    /// <param name="outcome">Needed for <see cref="CaseState.Closed"/>, and null for all others.</param>
    /// <returns>False where the municipality has no such case.</returns>
    public Task<bool> SetStateAsync(
        CaseReference reference, string municipality, CaseState state, CaseOutcome? outcome, CaseAuthor author, CancellationToken cancellationToken)
    {
        if (state == CaseState.Closed != outcome is not null)
            throw new ArgumentException("A case is closed with an outcome, and has none otherwise.", nameof(outcome));
        return ChangeAsync(
            reference,
            municipality,
            async (connection, transaction, before) =>
            {
                if (before.State == Ids.Of(state) && before.Outcome == (outcome is { } same ? Ids.Of(same) : null)) return;
                await connection.ExecuteAsync(
                    """
                    UPDATE cases SET state = @state, outcome = @outcome, closed_on = @closedOn, has_news = 0, assignee = COALESCE(assignee, @login)
                    WHERE reference = @reference
                    """,
                    new
                    {
                        reference = $"{reference}",
                        state = Ids.Of(state),
                        outcome = outcome is { } ended ? Ids.Of(ended) : null,
                        closedOn = state == CaseState.Closed ? Today.ToString("O") : null,
                        login = state == CaseState.New ? null : author.Login,
                    },
                    transaction);
                string[] after = outcome is { } how ? [Ids.Of(state), Ids.Of(how)] : [Ids.Of(state)];
                await TellAsync(connection, transaction, reference, municipality, CaseEventKind.StateChanged, author, before: [before.State], after: after);
            },
            cancellationToken);
    }

    /// <summary>Gives the case to someone of the staff, or to nobody.</summary>
    public Task<bool> AssignAsync(
        CaseReference reference, string municipality, string? login, CaseAuthor author, CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        async (connection, transaction, before) =>
        {
            if (before.Assignee == login) return;
            await connection.ExecuteAsync(
                "UPDATE cases SET assignee = @login WHERE reference = @reference", new { reference = $"{reference}", login }, transaction);
            await TellAsync(
                connection, transaction, reference, municipality, CaseEventKind.Assigned, author, before: Some(before.Assignee), after: Some(login));
        },
        cancellationToken);

    /// <summary>Books the case under other headings of the ombud's own scheme: as many as it needs.</summary>
    /// <param name="matters">By id; of headings that the scheme has.</param>
    /// <param name="areas">The same.</param>
    public Task<bool> BookAsync(
        CaseReference reference,
        string municipality,
        IReadOnlyList<string> matters,
        IReadOnlyList<string> areas,
        CaseAuthor author,
        CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        async (connection, transaction, _) =>
        {
            var (oldMatters, oldAreas) = await CaseStore.CategoriesAsync(connection, transaction, reference);
            if (oldMatters.ToHashSet(StringComparer.Ordinal).SetEquals(matters) && oldAreas.ToHashSet(StringComparer.Ordinal).SetEquals(areas)) return;
            await connection.ExecuteAsync("DELETE FROM case_categories WHERE reference = @reference", new { reference = $"{reference}" }, transaction);
            await CaseStore.WriteCategoriesAsync(connection, transaction, reference, matters, areas);
            await TellAsync(
                connection, transaction, reference, municipality, CaseEventKind.Booked, author, before: [.. oldMatters, .. oldAreas], after: [.. matters, .. areas]);
        },
        cancellationToken);

    /// <summary>The ombud has opened it: what the citizen wrote is no news any more.</summary>
    public Task<bool> SeeAsync(CaseReference reference, string municipality, CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        (connection, transaction, _) => connection.ExecuteAsync(
            "UPDATE cases SET has_news = 0 WHERE reference = @reference", new { reference = $"{reference}" }, transaction),
        cancellationToken);

    private async Task TellAsync(
        DbConnection connection,
        DbTransaction? transaction,
        CaseReference reference,
        string municipality,
        CaseEventKind kind,
        CaseAuthor author,
        string? text = null,
        IReadOnlyList<string>? before = null,
        IReadOnlyList<string>? after = null)
    {
        await journal.AddAsync(connection, transaction, reference, Now, kind, author, text, before, after);
        await trail.AddAsync(connection, transaction, municipality, author, Ids.Of(kind), $"{reference}");
        if (text is not null) await words.AddAsync(connection, transaction, reference, municipality, text);
    }

    /// <summary>Puts into the outbox what the last line of the journal tells.</summary>
    /// <param name="toCitizen">The citizen wants to be told by e-mail.</param>
    private async Task SpreadAsync(
        DbConnection connection, DbTransaction? transaction, CaseReference reference, string municipality, NoticeKind kind, bool toCitizen = false) => await outbox.AddAsync(
        connection, transaction, municipality, $"{reference}", kind, toCitizen, await CaseJournal.LastNumberAsync(connection, transaction, reference));

    private DateTimeOffset Now => clock.GetLocalNow();

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static string[] Some(string? value) => value is null ? [] : [value];

    /// <summary>Runs a change on the case in a transaction, where the municipality has it; the row is locked first.</summary>
    private async Task<bool> ChangeAsync(
        CaseReference reference,
        string municipality,
        Func<DbConnection, DbTransaction?, CaseColumns, Task> change,
        CancellationToken cancellationToken)
    {
        var changed = await database.WriteAsync(
            async (connection, transaction) =>
            {
                var asked = new { reference = $"{reference}", municipality };
                if (await connection.ExecuteAsync(
                    "UPDATE cases SET has_news = has_news WHERE reference = @reference AND municipality = @municipality", asked, transaction) == 0)
                {
                    return false;
                }

                var before = await connection.QuerySingleAsync<CaseColumns>(
                    "SELECT state, assignee, outcome, answered_on AS AnsweredOn FROM cases WHERE reference = @reference", asked, transaction);
                await change(connection, transaction, before);
                return true;
            },
            cancellationToken);
        outbox.Wake();
        return changed;
    }

    private async Task<WorkedCase> ReadAsync(DbConnection connection, OpenedCase opened)
    {
        var asked = new { reference = $"{opened.Reference}" };
        var columns = await connection.QuerySingleAsync<CaseColumns>(
            "SELECT state, assignee, outcome, answered_on AS AnsweredOn, has_news AS HasNews FROM cases WHERE reference = @reference", asked);
        var (matters, areas) = await CaseStore.CategoriesAsync(connection, null, opened.Reference);
        return new WorkedCase(
            opened,
            columns.Assignee,
            columns.Outcome is { } id && Ids.TryRead<CaseOutcome>(id, out var outcome) ? outcome : null,
            columns.HasNews != 0,
            await journal.ReadAsync(connection, opened.Reference, clock),
            await tasks.ReadAsync(connection, opened.Reference),
            await files.ReadAsync(connection, opened.Reference),
            matters,
            areas);
    }

    private sealed class CaseColumns
    {
        public required string State { get; init; }

        public string? Assignee { get; init; }

        public string? Outcome { get; init; }

        public string? AnsweredOn { get; init; }

        public long HasNews { get; init; }
    }
}
