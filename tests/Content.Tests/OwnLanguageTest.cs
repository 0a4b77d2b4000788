using System.Text.RegularExpressions;

namespace OmbudGuide.Content.Tests;

/// <summary>
/// What is said in a language is said in that language. Bokmål and Danish lie so near that a word of one passes unseen in the other;
/// and English, which both countries share, tells of neither unless a country's own texts do.
/// </summary>
public sealed class OwnLanguageTest
{
    private static readonly ContentLibrary Library = ContentLibrary.Load(ContentLibrary.DefaultFolder);

    /// <summary>Words that one of the two has and the other has not, in all their endings.</summary>
    private static readonly string[] BokmaalAlone =
    [
        "av", "etter", "hva", "noe", "noen", "nå", "meg", "deg", "seg", "mye", "veldig", "ikkje", "kanskje", "bare hvis", "innen", "uke", "uka", "uken", "uker",
        "dager", "vedtak\\w*", "søknad\\w*", "avslag\\w*", "avgjør\\w*", "sak", "saka", "saken", "saker", "sakene", "saks\\w*", "innsyn\\w*", "begrunne\\w*",
        "veiled\\w*", "innbygger\\w*", "tjeneste\\w*", "fullmakt\\w*", "foreløpig\\w*", "virkedag\\w*", "fylke\\w*", "kommunestyre\\w*", "hjelp\\w*", "gjelder",
        "gjør\\w*", "skjedde", "spør", "språk\\w*", "velg", "endre", "fortell", "snakk\\w*", "uten", "rektor\\w*",
        "barnehage\\w*", "sykehus\\w*", "leit", "greit", "sjekk\\w*", "oppgi\\w*", "fortsatt\\w*", "trenger", "muntlig\\w*",
    ];

    private static readonly string[] DanishAlone =
    [
        "af", "efter", "hvad", "noget", "nogen", "nogle", "nu", "mig", "dig", "sig", "meget", "måske", "inden for", "uge", "ugen", "uger", "afgørelse\\w*", "afslag\\w*",
        "ansøg\\w*", "afgør\\w*", "sag", "sagen", "sager", "sagerne", "sags\\w*", "aktindsigt\\w*", "begrunde\\w*", "vejled\\w*", "borger\\w*rådgiver\\w*", "fuldmagt\\w*",
        "foreløbig\\w*", "hverdag\\w*", "hjælp\\w*", "gælder", "skete", "spørg\\w*", "sprog\\w*", "vælg\\w*", "ændre\\w*", "fortæl\\w*", "uden",
        "sygehuse\\w*", "oplys\\w*", "stadig", "mundtlig\\w*", "kun", "hvornår",
    ];

    /// <summary>Bodies and terms of Norway, which English texts for all countries name none of; and those of Denmark.</summary>
    private static readonly string[] OneCountrys =
    [
        "Norw\\w*", "NAV", "BPA", "County Governor", "Statsforvalter\\w*", "Sivilombud\\w*", "norsk", "kommune\\w*", "Danish", "Denmark", "Danes", "Ankestyrelse\\w*", "Udbetaling", "dansk", "Drammen", "Ballerup",
    ];

    [Fact]
    public void Danish_texts_have_no_bokmaal_in_them() => AssertNone(Texts("da"), BokmaalAlone);

    [Fact]
    public void Bokmaal_texts_have_no_Danish_in_them() => AssertNone(Texts("nb"), DanishAlone);

    [Fact]
    public void English_texts_for_all_countries_tell_of_none() => AssertNone(
        Library.Texts.Keys("en", "").Where(Shown).Where(k => !Library.Texts.IsList("en", k)).Select(k => (k, Written(Library.Texts, "en", k))), OneCountrys);

    [Fact]
    public void The_words_of_each_language_are_known_as_its_own()
    {
        Assert.Contains("søknad", Found("Send en søknad til oss", BokmaalAlone), StringComparer.OrdinalIgnoreCase);
        Assert.Empty(Found("Send en ansøgning til os", BokmaalAlone));
        Assert.Contains("Hjælp", Found("Hjælp til en klage", DanishAlone), StringComparer.OrdinalIgnoreCase);
        Assert.Empty(Found("Hjelp til en klage", DanishAlone));
    }

    /// <summary>All texts of a language: everybody's and those of the countries that speak it.</summary>
    private static IEnumerable<(string Key, string Text)> Texts(string language)
    {
        foreach (var municipality in Library.Municipalities.Where(m => m.Languages.Contains(language, StringComparer.Ordinal)))
        {
            var texts = Library.Texts.For(municipality.Id);
            foreach (var key in texts.Keys(language, "").Where(Shown).Where(k => !texts.IsList(language, k)))
            {
                yield return ($"{municipality.Id} {key}", Written(texts, language, key));
            }
        }
    }

    /// <summary>Not the words that are recognised in what people write, in whatever language; and not what is said in several languages on purpose.</summary>
    private static bool Shown(string key) =>
        !key.StartsWith("language.", StringComparison.Ordinal) && key is not ("chat.input.other-script" or "chat.input.other-language" or "chat.side.help");

    private static string Written(Texts texts, string language, string key) =>
        texts.Get(language, key, [.. texts.Places(language, key).Select(place => (place, "·"))]);

    private static void AssertNone(IEnumerable<(string Key, string Text)> texts, string[] foreign) =>
        Assert.Empty(texts.SelectMany(t => Found(t.Text, foreign).Select(word => $"{t.Key}: {word}")));

    private static IEnumerable<string> Found(string text, string[] words) =>
        Regex.Matches(text, $@"(?<![\p{{L}}])(?:{string.Join('|', words)})(?![\p{{L}}])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(m => m.Value);
}
