using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Library;

/// <summary>The shipped content in a folder of its own, to be changed under a running host.</summary>
internal sealed class ContentCopy : IDisposable
{
    private readonly string _parent = TestHost.NewFolder();

    public ContentCopy()
    {
        Folder = Path.Combine(_parent, "content");
        CopyTo(Folder);
    }

    public string Folder { get; }

    /// <summary>The settings of a host that speaks from it.</summary>
    public string[] Settings => ["--OMBUDGUIDE_CONTENT", Folder];

    /// <summary>Another copy beside it, to be put in its place.</summary>
    public string CopyBeside()
    {
        var beside = Path.Combine(_parent, "content.new");
        CopyTo(beside);
        return beside;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Changes one place; the text must stand there exactly once.</summary>
    public void Change(string file, string from, string to)
    {
        var text = Read(file);
        Assert.Equal(2, text.Split(from).Length);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Takes out the entry of a list with this id, up to the next entry of the same list.</summary>
    public void TakeOut(string file, string id)
    {
        var lines = Read(file).Split('\n').ToList();
        var first = lines.FindIndex(line => line.Trim() == $"- id: {id}");
        Assert.True(first >= 0, $"{file} has no '{id}'.");
        var indent = lines[first].Length - lines[first].TrimStart().Length;
        var next = lines.FindIndex(first + 1, line => line.Trim().Length > 0 && line.Length - line.TrimStart().Length <= indent);
        lines.RemoveRange(first, (next < 0 ? lines.Count : next) - first);
        Write(file, string.Join('\n', lines));
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(ContentLibrary.DefaultFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(ContentLibrary.DefaultFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
