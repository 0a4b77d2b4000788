namespace OmbudGuide.Bot.Channels;

/// <summary>The words that the page and the channels show; they live in content (<c>page.yaml</c>), never in code.</summary>
public interface IPageTexts
{
    /// <summary>The text in that language.</summary>
    /// <exception cref="KeyNotFoundException">No such text in that language; the message names both.</exception>
    string Text(string language, string id);
}
