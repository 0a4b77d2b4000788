using System.Text.Json;
using OmbudGuide.Bot.Language;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>The cases beside these tests: what somebody writes, in which language, on which day, and what is to be read.</summary>
internal static class LanguageCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Language");
    private static readonly Lazy<LanguageReaders> Shared = new(() => new LanguageReaders(ContentLibrary.Load(ContentLibrary.DefaultFolder)));

    /// <summary>Finds and masks personal data by the words of the product's own content.</summary>
    public static PersonalData PersonalData => Shared.Value.PersonalData;

    /// <summary>The reader of the product's own content, as Norwegians have it.</summary>
    public static LanguageReader Reader => Shared.Value.For("drammen");

    /// <summary>The reader that citizens who write a language meet; English is read as in Norway.</summary>
    public static LanguageReader ReaderOf(string language) => language == "da" ? Shared.Value.For("ballerup") : Reader;

    public static IEnumerable<JsonDocument> Files(string pattern) =>
        Directory.GetFiles(Folder, pattern).Order(StringComparer.Ordinal).Select(f => JsonDocument.Parse(File.ReadAllText(f)));

    /// <summary>File, number of the case and its text, as a test runner shows them.</summary>
    public static TheoryData<string, int, string> Listed(string pattern)
    {
        var data = new TheoryData<string, int, string>();
        foreach (var file in Directory.GetFiles(Folder, pattern).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var number = 0;
            foreach (var each in json.RootElement.GetProperty("cases").EnumerateArray())
            {
                data.Add(Path.GetFileName(file), number++, each.GetProperty("text").GetString()!);
            }
        }

        return data;
    }

    public static (string Language, DateOnly AsOf, JsonElement Root, JsonElement Case) Find(string file, int number)
    {
        var root = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;
        return (root.GetProperty("language").GetString()!, DateOnly.ParseExact(root.GetProperty("asOf").GetString()!, "yyyy-MM-dd"), root,
            root.GetProperty("cases")[number]);
    }
}
