using OmbudGuide.Content.Loading;

namespace OmbudGuide.Content;

/// <summary>One text, or one list of texts, and where it stands.</summary>
internal sealed record TextEntry(Place Place, TextTemplate? Template, IReadOnlyList<string>? Items)
{
    public IReadOnlyList<string> Names => Template?.Names ?? [];
}
