using System.Buffers;
using System.Net.Mail;
using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Cases;

/// <summary>How the ombud may reach the citizen.</summary>
public enum ContactKind
{
    Phone,
    Email,
    Letter,

    /// <summary>The citizen comes to the ombud.</summary>
    InPerson,

    /// <summary>The citizen does not want to be contacted, and reads the case with its reference and secret.</summary>
    None,
}

/// <summary>How the citizen wants to be contacted, and where. The name is optional: a case needs none.</summary>
public sealed record ContactWish
{
    public const int LongestName = 100;
    public const int LongestAddress = 300;
    public const int LongestEmail = 254;
    public const int FewestDigits = 8;
    public const int MostDigits = 15;

    private static readonly SearchValues<char> InPhoneNumbers = SearchValues.Create("0123456789 -()");
    private static readonly SearchValues<char> NotInEmail = SearchValues.Create(" \t\r\n<>\"(),;:");

    private ContactWish(ContactKind kind, string? address, string? name) => (Kind, Address, Name) = (kind, address, name);

    public static ContactWish None { get; } = new(ContactKind.None, null, null);

    public ContactKind Kind { get; }

    /// <summary>The phone number, e-mail or postal address; for a visit, what the citizen adds, if anything; null for no contact.</summary>
    public string? Address { get; }

    public string? Name { get; }

    /// <summary>
    /// A wish as the citizen gave it, trimmed.
    /// A phone number has 8–15 digits, with +, blanks, hyphens and brackets among them; an e-mail address is one address of at most 254 characters;
    /// a postal address has 5–300 characters; for a visit a remark of at most 300 may be left out; no contact takes nothing.
    /// National identity, account and card numbers in addresses, remarks and names are masked.
    /// </summary>
    /// <returns>Null where the address does not fit the kind, or the name has over 100 characters: ask again.</returns>
    public static ContactWish? TryCreate(PersonalData data, ContactKind kind, string? address = null, string? name = null)
    {
        var where = Trimmed(address);
        var who = Trimmed(name);
        if (who is { Length: > LongestName } || who?.Any(char.IsControl) == true) return null;
        if (where?.Any(character => char.IsControl(character) && character is not ('\n' or '\r')) == true) return null;
        var fits = kind switch
        {
            ContactKind.Phone => where is not null && IsPhone(where),
            ContactKind.Email => where is not null && IsEmail(where),
            ContactKind.Letter => where is { Length: >= 5 and <= LongestAddress },
            ContactKind.InPerson => where is null or { Length: <= LongestAddress },
            ContactKind.None => where is null,
            _ => false,
        };
        if (!fits) return null;

        // A phone number may look like a national identity number; where it is asked for, it is a phone number.
        var shown = kind is ContactKind.Letter or ContactKind.InPerson ? Masked(data, where) : where;
        return new ContactWish(kind, shown, Masked(data, who));
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Masked(PersonalData data, string? text) => text is null ? null : data.Mask(text, keepsContact: true);

    private static bool IsPhone(string text) =>
        text.Length <= 30
        && text.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits
        && text.AsSpan(1).IndexOfAnyExcept(InPhoneNumbers) < 0
        && (char.IsAsciiDigit(text[0]) || text[0] is '+' or '(');

    private static bool IsEmail(string text) =>
        text.Length <= LongestEmail
        && !text.AsSpan().ContainsAny(NotInEmail)
        && MailAddress.TryCreate(text, out var read)
        && read.Address == text
        && read.Host.Contains('.', StringComparison.Ordinal);
}
