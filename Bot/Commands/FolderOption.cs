using System.CommandLine;
using OmbudGuide.Bot.Library;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Commands;

/// <summary>Which content a command works on: a folder given, else the one that <c>OMBUDGUIDE_CONTENT</c> names, else what was built beside the program.</summary>
internal static class FolderOption
{
    private const string Description = $"The content folder; by default the one that {ContentFolder.Setting} names, or what was built with the program.";

    /// <summary>The folder that is used where none is given.</summary>
    public static string Default =>
        Environment.GetEnvironmentVariable(ContentFolder.Setting) is { Length: > 0 } named ? Path.GetFullPath(named) : ContentLibrary.DefaultFolder;

    /// <summary>The folder as an argument without a name.</summary>
    public static Argument<string> Argument() => new("folder") { Description = Description, DefaultValueFactory = _ => Default };

    /// <summary>The folder as <c>--content</c>.</summary>
    public static Option<string> Option() => new("--content") { Description = Description, DefaultValueFactory = _ => Default };
}
