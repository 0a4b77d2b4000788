namespace OmbudGuide.Bot.Conversation;

/// <summary>Names stand in content as they are used inside a sentence; at its beginning, and on a button, they begin with a capital.</summary>
internal static class Capital
{
    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept('*', '•', ' ');
        return first < 0 ? text : $"{text[..first]}{char.ToUpperInvariant(text[first])}{text[(first + 1)..]}";
    }
}
