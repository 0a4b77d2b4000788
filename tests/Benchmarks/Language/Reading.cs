using OmbudGuide.Bot.Language;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.Language;

/// <summary><c>language</c>: how fast and how well is read what people write.</summary>
internal static class Reading
{
    /// <summary>Shows how well the sets of one kind are read.</summary>
    public static void Show(string kind)
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        Quality.Show(content, new LanguageReaders(content), kind);
    }

    /// <summary>Shows how fast vocabularies are loaded and texts read.</summary>
    public static void ShowSpeed() => Speed.Show(Speed.Load(ContentLibrary.Load(ContentLibrary.DefaultFolder)));

    /// <summary>Shows what is read of texts: the services with their scores, the answers, and danger.</summary>
    public static void Show(string language, IEnumerable<string> texts)
    {
        var reader = new LanguageReaders(ContentLibrary.Load(ContentLibrary.DefaultFolder)).ForLanguage(language) ?? throw new ArgumentException($"Nobody reads '{language}'.", nameof(language));
        foreach (var text in texts)
        {
            var read = reader.Read(text, language, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
            Console.WriteLine(text);
            Console.WriteLine($"  services: {string.Join("; ", read.Services.Select(s => $"{s.Id} {s.Score} ({string.Join(' ', s.Words)})"))}");
            Console.WriteLine($"  answers:  {string.Join("; ", read.Readings.Select(r => $"{Ids.Of(r.Question)} {r.Value} ({r.Span.In(text)})"))}");
            Console.WriteLine($"  danger:   {string.Join("; ", read.Danger.Select(d => $"{Ids.Of(d.Kind)}{(d.Sure ? "" : ", likely")} ({d.Span.In(text)})"))}");
        }
    }

    public static async Task RunAsync()
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var readers = Speed.Load(content);
        Speed.Show(readers);
        Quality.Show(content, readers);
        FalseAlarms.Show(readers.PersonalData);
        await NodeNlp.ShowAsync(content, readers);
    }
}
