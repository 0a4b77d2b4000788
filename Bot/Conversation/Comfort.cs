namespace OmbudGuide.Bot.Conversation;

/// <summary>One short sentence for a feeling that shows, and never a second one.</summary>
internal static class Comfort
{
    /// <summary>The sentence, or null where no feeling shows or one has been met already.</summary>
    public static string? For(Exchange exchange, string text)
    {
        if (exchange.Memory.Comforted)
        {
            return null;
        }

        var words = $" {string.Join(' ', text.ToLowerInvariant().Split([' ', '\n', '\t', ',', '.', '!', '?', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))} ";
        var feeling = exchange.Texts.List(exchange.Language, "chat.feeling.order")
            .FirstOrDefault(id => exchange.Texts.List(exchange.Language, $"chat.feeling.{id}.words")
                .Any(phrase => words.Contains($" {phrase} ", StringComparison.Ordinal)));
        if (feeling is null)
        {
            return null;
        }

        exchange.Memory = exchange.Memory with { Comforted = true };
        return exchange.Text($"feeling.{feeling}.say");
    }
}
