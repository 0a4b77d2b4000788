using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Scale;

/// <summary>The shipped content with as many municipalities as Norway and Denmark have: each made from one that there is, under another id.</summary>
internal sealed class GeneratedContent : IDisposable
{
    /// <summary>Norway's 356 and Denmark's 98.</summary>
    private static readonly Dictionary<string, int> Municipalities = new(StringComparer.Ordinal) { ["no"] = 356, ["dk"] = 98 };

    public GeneratedContent()
    {
        Folder = Directory.CreateTempSubdirectory("ombudguide-scale-").FullName;
        foreach (var file in Directory.EnumerateFiles(ContentLibrary.DefaultFolder, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(ContentLibrary.DefaultFolder, file), File.ReadAllText(file));
        var shipped = ContentLibrary.Load(ContentLibrary.DefaultFolder).Municipalities;
        foreach (var (country, count) in Municipalities)
        {
            var models = shipped.Where(each => each.Country == country).ToList();
            for (var number = models.Count; number < count; number++) Copy(models[number % models.Count], $"{number:000}");
        }
    }

    public string Folder { get; }

    /// <summary>How many there are altogether.</summary>
    public static int Count => Municipalities.Values.Sum();

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A municipality's id stands in the ids of its sources and its ombud as well, so it is replaced wherever it stands.</summary>
    private void Copy(Municipality model, string number)
    {
        var id = $"{model.Id}-{number}";
        var from = Path.Combine(ContentLibrary.DefaultFolder, model.Country, model.Id);
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
            Write(Path.Combine(model.Country, id, Path.GetRelativePath(from, file)), File.ReadAllText(file).Replace(model.Id, id, StringComparison.Ordinal));
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
