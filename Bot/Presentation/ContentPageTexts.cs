using OmbudGuide.Bot.Channels;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Presentation;

/// <summary>The texts of <c>page.yaml</c>.</summary>
internal sealed class ContentPageTexts(ContentLibrary content) : IPageTexts
{
    public string Text(string? municipality, string language, string id, params ReadOnlySpan<(string Name, string Value)> values) =>
        (municipality is null ? content.Texts : content.Texts.For(municipality)).Get(language, $"page.{id}", values);
}
