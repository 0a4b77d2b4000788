using System.Data.Common;
using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>Which cases belong together. Both journals tell of it, and the log has a line for each.</summary>
internal sealed partial class CaseWork
{
    /// <summary>Links two cases of the municipality. Those that are linked so already stay as they are.</summary>
    public Task<LinkOutcome> LinkAsync(
        CaseReference reference, string municipality, CaseReference other, CaseLinkKind kind, CaseAuthor author, CancellationToken cancellationToken) =>
        reference == other ? Task.FromResult(LinkOutcome.Itself) : database.WriteAsync(
            async (connection, transaction) =>
            {
                if (!await LockBothAsync(connection, transaction, municipality, reference, other)) return LinkOutcome.NoSuchCase;
                foreach (var each in (CaseReference[])[reference, other])
                    if (await CaseLinks.CountAsync(connection, transaction, each) >= CaseLinks.Most) return LinkOutcome.TooMany;
                if (await CaseLinks.WriteAsync(connection, transaction, reference, other, kind, Now))
                    await TellBothAsync(connection, transaction, municipality, reference, other, CaseEventKind.Linked, kind, author);
                return LinkOutcome.Linked;
            },
            cancellationToken);

    /// <summary>Takes a link away. False where the municipality has no such two cases; where they are not linked, nothing changes.</summary>
    public Task<bool> UnlinkAsync(CaseReference reference, string municipality, CaseReference other, CaseAuthor author, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            if (!await LockBothAsync(connection, transaction, municipality, reference, other)) return false;
            if (await CaseLinks.DeleteAsync(connection, transaction, reference, other))
                await TellBothAsync(connection, transaction, municipality, reference, other, CaseEventKind.Unlinked, null, author);
            return true;
        },
        cancellationToken);

    /// <summary>Both rows are locked in one order, so that two who link the same cases at once do not wait for each other.</summary>
    private static async Task<bool> LockBothAsync(DbConnection connection, DbTransaction? transaction, string municipality, CaseReference one, CaseReference other)
    {
        var (first, second) = CaseLinks.InOrder(one, other);
        foreach (var reference in (string[])[first, second])
        {
            if (await connection.ExecuteAsync(
                "UPDATE cases SET has_news = has_news WHERE reference = @reference AND municipality = @municipality", new { reference, municipality }, transaction) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private async Task TellBothAsync(
        DbConnection connection, DbTransaction? transaction, string municipality, CaseReference one, CaseReference other, CaseEventKind what, CaseLinkKind? kind, CaseAuthor author)
    {
        foreach (var (reference, to) in ((CaseReference, CaseReference)[])[(one, other), (other, one)])
        {
            string[] told = kind is { } linked ? [$"{to}", Ids.Of(linked)] : [$"{to}"];
            await TellAsync(connection, transaction, reference, municipality, what, author, after: told);
        }
    }
}
