using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases.Letters;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>The letters of a case.</summary>
internal sealed partial class CaseWork
{
    /// <summary>Keeps a letter as a line of the journal; it is never changed. The ombud fetches it and sends it as letters are sent.</summary>
    /// <param name="text">With <c>**marks**</c>; national identity numbers are masked.</param>
    /// <param name="template">What it began from, by id.</param>
    /// <param name="alsoAsMessage">The citizen reads it with the receipt as well, as a message without the marks.</param>
    /// <exception cref="ArgumentException">The text is over <see cref="CaseEvent.LongestText"/> characters.</exception>
    public Task<bool> KeepLetterAsync(
        CaseReference reference,
        string municipality,
        string text,
        string template,
        string language,
        bool alsoAsMessage,
        CaseAuthor author,
        CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        async (connection, transaction, before) =>
        {
            await TellAsync(connection, transaction, reference, municipality, CaseEventKind.LetterWritten, author, text, after: [template, language]);
            if (alsoAsMessage) await AnswerAsync(connection, transaction, before, reference, municipality, LetterFiles.Plain(text), author);
        },
        cancellationToken);

    /// <summary>A letter of the case, for whoever fetches it; null where the municipality has no such case, or the case no such letter.</summary>
    /// <param name="number">The journal's.</param>
    public async Task<CaseLetter?> FetchLetterAsync(CaseReference reference, string municipality, long number, CaseAuthor author, CancellationToken cancellationToken)
    {
        if ((await ReadAsync(reference, municipality, cancellationToken))?.Letters.FirstOrDefault(letter => letter.Number == number) is not { } found) return null;
        await trail.AddAsync(municipality, author, AuditLook.LetterRead, $"{reference}", cancellationToken);
        return found;
    }
}
