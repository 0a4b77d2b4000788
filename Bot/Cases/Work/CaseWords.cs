using System.Data.Common;
using System.Text;
using Dapper;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>
/// What cases are found by without lying in the clear: keyed hashes of the beginnings of words. Two words with the same first five letters are
/// one, so that endings do not matter.
/// </summary>
internal sealed class CaseWords(ReceiptKey key)
{
    private const int Beginning = 5;
    private const int ShortestWord = 2;
    private const int MostWords = 400;
    private const int MostAsked = 8;

    /// <summary>The tokens of what is searched for; empty where there is no word.</summary>
    public IReadOnlyList<string> TokensOf(string municipality, string search) => [.. Words(search).Take(MostAsked).Select(word => key.TokenOf(municipality, word))];

    /// <summary>The tokens that a new case is found by: its reference, the citizen's words, name and address, and what it is about.</summary>
    public IReadOnlyList<string> TokensOf(CaseReference reference, CaseDraft sent) => Tokens(
        sent.Municipality,
        string.Join('\n', [$"{reference}", sent.OwnWords, sent.Contact.Name, sent.Contact.Address, sent.Contact.Address?.Replace(" ", "", StringComparison.Ordinal), .. sent.Guidance.Select(each => each.Matter)]));

    /// <summary>Lets a case be found by what is written into it later.</summary>
    public Task AddAsync(DbConnection connection, DbTransaction? transaction, CaseReference reference, string municipality, string text) =>
        WriteAsync(connection, transaction, $"{reference}", Tokens(municipality, text));

    /// <summary>Makes what a case is found by anew: what it was found by before is gone.</summary>
    /// <param name="written">All that was written into it later.</param>
    public async Task ReplaceAsync(DbConnection connection, DbTransaction? transaction, OpenedCase opened, IEnumerable<string> written)
    {
        var reference = $"{opened.Reference}";
        await connection.ExecuteAsync("DELETE FROM case_words WHERE reference = @reference", new { reference }, transaction);
        await WriteAsync(connection, transaction, reference, TokensOf(opened.Reference, opened.Sent));
        foreach (var text in written) await AddAsync(connection, transaction, opened.Reference, opened.Sent.Municipality, text);
    }

    public static async Task WriteAsync(DbConnection connection, DbTransaction? transaction, string reference, IReadOnlyList<string> tokens)
    {
        foreach (var token in tokens)
        {
            await connection.ExecuteAsync(
                "INSERT INTO case_words (token, reference) VALUES (@token, @reference) ON CONFLICT DO NOTHING", new { token, reference }, transaction);
        }
    }

    private List<string> Tokens(string municipality, string text) => [.. Words(text).Take(MostWords).Select(word => key.TokenOf(municipality, word))];

    /// <summary>Runs of letters and digits, small, cut and each once. A hyphen within a word is left out, so that references are found with and without.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var letter in text.Append(' '))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(char.ToLowerInvariant(letter));
            if (char.IsLetterOrDigit(letter) || (letter == '-' && word.Length > 0)) continue;
            if (word.Length >= ShortestWord && Cut(word.ToString()) is var cut && found.Add(cut)) yield return cut;
            word.Clear();
        }
    }

    /// <summary>A word with a digit in it, such as a reference or a telephone number, counts whole.</summary>
    private static string Cut(string word) => word.Length <= Beginning || word.Any(char.IsAsciiDigit) ? word : word[..Beginning];
}
