using OmbudGuide.Content;

namespace OmbudGuide.Audit.Tests;

/// <summary>The shipped content in a folder of its own, with something in it that must be found.</summary>
internal static class AuditedContent
{
    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(ContentLibrary.DefaultFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(ContentLibrary.DefaultFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Puts lines before all others of a file of texts, in every language.</summary>
    public static void Plant(string folder, string file, string lines)
    {
        foreach (var texts in Directory.EnumerateFiles(Path.Combine(folder, "texts"), file, SearchOption.AllDirectories))
        {
            File.WriteAllText(texts, lines + File.ReadAllText(texts));
        }
    }
}
