using System.Data.Common;
using Dapper;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases;

/// <summary>How a case goes: at its citizen's wish, or when it has been closed for long enough. Its count stays.</summary>
internal sealed partial class CaseStore
{
    /// <summary>A case that was closed before a day, and in which nothing has happened since then that is unread or later; with what <see cref="ClosedBefore"/> gives.</summary>
    public const string IsClosedBefore =
        "state = 'closed' AND closed_on < @day AND has_news = 0 AND NOT EXISTS (SELECT 1 FROM case_events e WHERE e.reference = cases.reference AND e.at >= @before)";

    /// <summary>
    /// Deletes the case and all that the ombud has done with it, which hangs on its row; the database overwrites what is deleted (SQLite's secure_delete).
    /// The log keeps that it was erased, statistics count it as before, and whoever was sent something of it is told.
    /// </summary>
    /// <param name="author">Who erases it.</param>
    public Task<bool> EraseAsync(CaseReference reference, CaseAuthor author, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => EraseAsync(connection, transaction, reference, author), cancellationToken);

    /// <summary>As <see cref="EraseAsync(CaseReference, CaseAuthor, CancellationToken)"/>, by the host itself, where the case still <see cref="IsClosedBefore"/>. False where it does not.</summary>
    public Task<bool> EraseClosedAsync(CaseReference reference, DateTimeOffset before, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            // Locked first: what a citizen writes at the same moment comes before this, or finds the case gone.
            var asked = new DynamicParameters(ClosedBefore(before, ""));
            asked.Add("reference", $"{reference}");
            return await connection.ExecuteAsync($"UPDATE cases SET has_news = has_news WHERE reference = @reference AND {IsClosedBefore}", asked, transaction) == 1
                && await EraseAsync(connection, transaction, reference, CaseAuthor.Host);
        },
        cancellationToken);

    /// <summary>What <see cref="IsClosedBefore"/> asks with.</summary>
    public static object ClosedBefore(DateTimeOffset before, string municipality) =>
        new { municipality, day = DateOnly.FromDateTime(before.UtcDateTime).ToString("O"), before = before.ToUnixTimeMilliseconds() };

    private async Task<bool> EraseAsync(DbConnection connection, DbTransaction? transaction, CaseReference reference, CaseAuthor author)
    {
        var asked = new { reference = $"{reference}" };
        var municipality = await connection.QuerySingleOrDefaultAsync<string>("SELECT municipality FROM cases WHERE reference = @reference", asked, transaction);
        if (municipality is null) return false;
        await KeepTheCountAsync(connection, transaction, reference);
        if (await connection.ExecuteAsync("DELETE FROM cases WHERE reference = @reference", asked, transaction) == 0) return false;
        await trail.AddAsync(connection, transaction, municipality, author, Ids.Of(AuditLook.Erased), $"{reference}");
        await outbox.EraseAsync(connection, transaction, municipality, $"{reference}", tellOmbud: author == CaseAuthor.Citizen);
        return true;
    }

    /// <summary>Under an id that nobody was ever told.</summary>
    private static Task<int> KeepTheCountAsync(DbConnection connection, DbTransaction? transaction, CaseReference reference) => connection.ExecuteAsync(
        """
        INSERT INTO erased_cases (id, municipality, received_on, answered_on, outcome, corrections, links)
        SELECT @id, municipality, received_on, answered_on, outcome,
            (SELECT COUNT(*) FROM case_overrides WHERE reference = @reference),
            (SELECT COUNT(*) FROM case_links WHERE reference = @reference OR other = @reference)
        FROM cases WHERE reference = @reference;
        INSERT INTO erased_categories (id, scheme, category) SELECT @id, scheme, category FROM case_categories WHERE reference = @reference
        """,
        new { id = Guid.NewGuid().ToString("N"), reference = $"{reference}" },
        transaction);
}
