using System.Data.Common;
using Dapper;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>
/// Whether two cases have the same contact, without the contact lying in the clear: a keyed hash of it, different in each municipality.
/// It goes when the case goes, and is made anew when the contact changes.
/// </summary>
internal sealed class CaseContacts(ReceiptKey key)
{
    /// <summary>The digits that name a telephone in its country, in both countries: a country's code before them is left out.</summary>
    private const int LocalDigits = 8;

    /// <summary>Null where the citizen gave nothing that they could be known again by.</summary>
    public string? TokenOf(string municipality, CaseContact contact) => Plain(contact) is { } plain ? key.ContactTokenOf(municipality, plain) : null;

    /// <summary>Puts the token in the place of what was there.</summary>
    public static async Task WriteAsync(DbConnection connection, DbTransaction? transaction, string reference, string? token)
    {
        await connection.ExecuteAsync("DELETE FROM case_contacts WHERE reference = @reference", new { reference }, transaction);
        if (token is not null)
            await connection.ExecuteAsync("INSERT INTO case_contacts (reference, token) VALUES (@reference, @token)", new { reference, token }, transaction);
        await connection.ExecuteAsync("UPDATE cases SET contact_hashed = 1 WHERE reference = @reference", new { reference }, transaction);
    }

    /// <summary>A contact as it is the same however it was written: digits, or small letters and digits.</summary>
    private static string? Plain(CaseContact contact)
    {
        if (contact.Address is not { } address || !Ids.TryRead<ContactKind>(contact.Kind, out var kind)) return null;
        var plain = kind switch
        {
            ContactKind.Phone => string.Concat(address.Where(char.IsAsciiDigit)),
            ContactKind.Email => address.Trim().ToLowerInvariant(),
            ContactKind.Letter => string.Concat(address.Where(char.IsLetterOrDigit)).ToLowerInvariant(),
            _ => "",
        };
        if (kind == ContactKind.Phone && plain.Length > LocalDigits) plain = plain[^LocalDigits..];
        return plain.Length == 0 ? null : $"{contact.Kind} {plain}";
    }
}
