using Dapper;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>The files of a case. Who adds, fetches or removes one stands in the log.</summary>
internal sealed partial class CaseWork
{
    /// <summary>Adds a file. One of the citizen's is news to the ombud, and a case that waited for the citizen goes on.</summary>
    /// <returns>Whether the municipality has such a case, and why the file was not taken; null where it was.</returns>
    public async Task<(bool Found, FileFault? Fault)> AddFileAsync(
        CaseReference reference, string municipality, CheckedFile file, FileLimits limits, CaseAuthor author, CancellationToken cancellationToken)
    {
        var encrypted = files.Seal(reference, file, author);
        FileFault? fault = null;
        var found = await ChangeAsync(
            reference,
            municipality,
            async (connection, transaction, before) =>
            {
                (var written, fault) = await files.AddAsync(connection, transaction, encrypted, limits, Now);
                if (!written) return;
                await TellAsync(connection, transaction, reference, municipality, CaseEventKind.FileAdded, author, file.Name);
                if (author != CaseAuthor.Citizen) return;
                await connection.ExecuteAsync(
                    "UPDATE cases SET has_news = 1, state = @state WHERE reference = @reference",
                    new { reference = $"{reference}", state = AfterTheCitizen(before.State) },
                    transaction);
                await SpreadAsync(connection, transaction, reference, municipality, NoticeKind.FileFromCitizen);
            },
            cancellationToken);
        return (found, fault);
    }

    /// <summary>A file of the case and what is in it, for whoever fetches it; null where the municipality has no such case, or the case no such file.</summary>
    public async Task<(CaseFile File, byte[] Content)?> FetchFileAsync(
        CaseReference reference, string municipality, string file, CaseAuthor author, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(reference, municipality, cancellationToken) is null || await files.FindAsync(reference, file, cancellationToken) is not { } found) return null;
        if (author == CaseAuthor.Citizen && found.File.Author != CaseAuthor.Citizen) return null;
        await trail.AddAsync(municipality, author, AuditLook.FileRead, $"{reference}", cancellationToken);
        return found;
    }

    /// <summary>Removes a file for good. A file that the case does not have changes nothing.</summary>
    public Task<bool> RemoveFileAsync(CaseReference reference, string municipality, string file, CaseAuthor author, CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        async (connection, transaction, _) =>
        {
            if (await files.RemoveAsync(connection, transaction, reference, file) is { } removed)
                await TellAsync(connection, transaction, reference, municipality, CaseEventKind.FileRemoved, author, removed.Name);
        },
        cancellationToken);

    /// <summary>A case that waited for the citizen goes on when they have sent something.</summary>
    private static string AfterTheCitizen(string before) => before == Ids.Of(CaseState.WaitingForCitizen) ? Ids.Of(CaseState.Open) : before;
}
