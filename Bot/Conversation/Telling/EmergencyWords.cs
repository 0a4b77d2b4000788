using OmbudGuide.Bot.Presentation;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Telling;

/// <summary>Danger: calm words, the right numbers, and that nobody has been told.</summary>
internal static class EmergencyWords
{
    private const int MostContacts = 4;

    /// <summary>For the dangers heard now, by id.</summary>
    public static string Of(Exchange exchange, IReadOnlyList<string> dangers)
    {
        var emergency = exchange.Presenter.Present(exchange.Judge(), exchange.Language).Emergency;
        var words = dangers.Select(danger => exchange.Texts.Get(exchange.Language, $"guidance.emergency.{danger}"));
        return string.Join('\n', [.. words, .. Contacts(exchange, emergency), exchange.Text("danger.nobody-told")]);
    }

    /// <summary>Where the words only may tell of danger: whom to call if they do; the talk goes on.</summary>
    public static string InDoubt(Exchange exchange, IReadOnlyList<Danger> likely)
    {
        var emergency = exchange.Presenter.Present(exchange.JudgeAlone(likely), exchange.Language).Emergency;
        return string.Join('\n', [exchange.Text("danger.doubt"), .. Contacts(exchange, emergency), exchange.Text("danger.doubt-goes-on")]);
    }

    /// <summary>The numbers once more, at the head of the guidance.</summary>
    public static string Again(Exchange exchange, EmergencyView emergency) =>
        string.Join('\n', [emergency.Text, .. Contacts(exchange, emergency)]);

    private static IEnumerable<string> Contacts(Exchange exchange, EmergencyView? emergency) =>
        (emergency?.Contacts ?? []).Take(MostContacts).Select(contact => contact.Contact switch
        {
            { Phone: { } phone } => exchange.Text(
                "danger.contact", ("phone", phone), ("dialled", ContactWords.Dialled(phone)), ("name", contact.Name)),
            { Url: { } url } => exchange.Text("danger.contact-url", ("url", url), ("name", Capital.Of(contact.Name))),
            _ => exchange.Text("danger.contact-plain", ("name", Capital.Of(contact.Name))),
        });
}
