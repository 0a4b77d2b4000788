namespace OmbudGuide.Bot.Rulebook;

/// <summary>Addresses inside the book.</summary>
internal static class BookIds
{
    public static string Of(string id) => id.Replace('.', '-');
}
