using OmbudGuide.Content;

namespace OmbudGuide.Bot.Presentation;

/// <summary>How to reach a body, in a line.</summary>
public static class ContactWords
{
    /// <summary>The ways that are known: "phone 32 04 30 50, e-mail …"; empty where none is.</summary>
    public static string Of(Texts texts, string language, ContactView contact)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(contact);
        string? Way(string key, string? value) => value is null ? null : texts.Get(language, $"guidance.contact.{key}", ("value", value));
        return string.Join(", ", new[]
        {
            Way("phone", contact.Phone),
            Way("email", contact.Email),
            Way("hours", contact.Hours),
            Way("visit", contact.Visit),
            Way("url", contact.Url),
        }.OfType<string>());
    }
}
