namespace OmbudGuide.Bot.Channels;

/// <summary>The words that the page and the channels show of themselves; they live in content (<c>page.yaml</c>), never in code.</summary>
public interface IPageTexts
{
    /// <summary>
    /// The text as the municipality says it in that language, its places filled; <paramref name="municipality"/> is <c>null</c> on the page
    /// where it is yet to be chosen.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No such text in that language; the message names both.</exception>
    string Text(string? municipality, string language, string id, params ReadOnlySpan<(string Name, string Value)> values);
}
