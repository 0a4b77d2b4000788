namespace OmbudGuide.Content.Tests;

/// <summary>A small whole content in a folder of its own, to be changed in one place and loaded.</summary>
internal sealed class ContentTree : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ombudguide-content-").FullName;

    public ContentTree()
    {
        foreach (var (file, text) in SmallContent.Files)
        {
            Write(file, text);
        }
    }

    private ContentTree(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(from, file), File.ReadAllText(file));
        }
    }

    public string Folder => _folder;

    /// <summary>A copy of the content that ships.</summary>
    public static ContentTree OfTheProduct() => new(ContentLibrary.DefaultFolder);

    public ContentTree Write(string file, string text)
    {
        var path = PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public ContentTree WriteBytes(string file, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(file), bytes);
        return this;
    }

    public ContentTree Without(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    /// <summary>Changes one place; the text must stand there exactly once.</summary>
    public ContentTree Change(string file, string from, string to)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Equal(2, text.Split(from).Length);
        return Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    public ContentTree Append(string file, string lines) => Write(file, File.ReadAllText(PathOf(file)) + lines);

    public ContentLibrary Load() => ContentLibrary.Load(_folder);

    /// <summary>The faults of the content, as they are told.</summary>
    public string[] Faults() => [.. Assert.Throws<ContentException>(Load).Faults.Select(f => f.ToString())];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string file) => Path.Combine(_folder, file);
}
