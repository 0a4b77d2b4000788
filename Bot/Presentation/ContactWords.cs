using OmbudGuide.Content;

namespace OmbudGuide.Bot.Presentation;

/// <summary>How to reach a body, in a line.</summary>
public static class ContactWords
{
    /// <summary>The ways that are known, number and address to be pressed: "phone [32 04 30 50](tel:32043050), e-mail …"; empty where none is.</summary>
    public static string Of(Texts texts, string language, ContactView contact)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(contact);
        string? Way(string key, string? value) => value is null ? null : texts.Get(language, $"guidance.contact.{key}", ("value", value));
        return string.Join(", ", new[]
        {
            Way("phone", contact.Phone is { } phone ? $"[{phone}](tel:{Dialled(phone)})" : null),
            Way("email", contact.Email is { } email ? $"[{email}](mailto:{email})" : null),
            Way("hours", contact.Hours),
            Way("visit", contact.Visit),
            Way("url", contact.Url),
        }.OfType<string>());
    }

    /// <summary>A number as a telephone takes it: digits, and a plus before a country's.</summary>
    public static string Dialled(string phone)
    {
        ArgumentNullException.ThrowIfNull(phone);
        return string.Concat(phone.Where(sign => char.IsAsciiDigit(sign) || sign == '+'));
    }
}
