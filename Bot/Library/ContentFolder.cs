using OmbudGuide.Content;

namespace OmbudGuide.Bot.Library;

/// <summary>Where the content lies: named by <c>OMBUDGUIDE_CONTENT</c>, else what was built beside the program.</summary>
internal sealed class ContentFolder(IConfiguration configuration)
{
    public const string Setting = "OMBUDGUIDE_CONTENT";

    public string Path { get; } = configuration[Setting] is { Length: > 0 } named ? System.IO.Path.GetFullPath(named) : ContentLibrary.DefaultFolder;
}
