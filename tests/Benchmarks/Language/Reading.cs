using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Language;

/// <summary><c>language</c>: how fast and how well is read what people write.</summary>
internal static class Reading
{
    public static async Task RunAsync()
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var readers = Speed.Load(content);
        Speed.Show(readers);
        Quality.Show(content, readers);
        FalseAlarms.Show();
        await NodeNlp.ShowAsync(content, readers);
    }
}
