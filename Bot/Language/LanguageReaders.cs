using System.Collections.Concurrent;
using OmbudGuide.Bot.Language.Identity;
using OmbudGuide.Bot.Language.Vocabulary;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Language;

/// <summary>The readers that the content makes: one a country, since a country's municipalities share languages and services.</summary>
public sealed class LanguageReaders
{
    /// <summary>Words that are only part of names of numbers and addresses are slips of others as much as any.</summary>
    private const string NamesOfNumbers = $"{VocabularyCheck.Section}{PersonalDataWords.Section}.";

    private readonly ContentLibrary _content;
    private readonly Func<string, bool> _isRead;
    private readonly Lazy<PersonalData> _personalData;
    private readonly ConcurrentDictionary<string, Lazy<LanguageReader>> _byCountry = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, VocabularyEntries> _entries = new(StringComparer.Ordinal);
    private readonly List<Made> _lexicons = [];

    public LanguageReaders(ContentLibrary content)
        : this(content, _ => true)
    {
    }

    /// <param name="isRead">Which languages are read, of those of the municipalities.</param>
    internal LanguageReaders(ContentLibrary content, Func<string, bool> isRead)
    {
        (_content, _isRead) = (content, isRead);
        _personalData = new Lazy<PersonalData>(() => new PersonalData(new PersonalDataWords(Vocabularies().ConvertAll(each => each.Entries))));
    }

    /// <summary>Finds and masks personal data by the words of all languages.</summary>
    public PersonalData PersonalData => _personalData.Value;

    /// <summary>The reader for a municipality's citizens.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public LanguageReader For(string municipality)
    {
        var found = _content.FindMunicipality(municipality) ?? throw new KeyNotFoundException($"No municipality '{municipality}'.");
        return _byCountry.GetOrAdd(found.Country, _ => new Lazy<LanguageReader>(() => Make(found))).Value;
    }

    /// <summary>The reader of the first municipality that speaks a language; null where none does.</summary>
    public LanguageReader? ForLanguage(string language) =>
        _content.Municipalities.FirstOrDefault(m => m.Languages.Contains(language, StringComparer.Ordinal)) is { } municipality
            && For(municipality.Id) is var reader && reader.Languages.Contains(language) ? reader : null;

    /// <summary>All languages that can be read in some municipality, in order.</summary>
    public IReadOnlyList<string> Languages =>
        [.. _content.Municipalities.SelectMany(m => For(m.Id).Languages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Makes every reader now, rather than when the first citizen writes.</summary>
    /// <exception cref="ContentException">A vocabulary cannot be read; it lists every fault with its file, its line and what was expected.</exception>
    public void Check(string folder)
    {
        var vocabularies = Vocabularies();
        // Each vocabulary is checked and read by itself, so all cores may share the work.
        var faults = new List<ContentFault>[vocabularies.Count];
        Parallel.For(0, faults.Length, i => faults[i] = [.. VocabularyCheck.Faults(vocabularies[i].Texts, vocabularies[i].Language)]);
        if (Array.Exists(faults, of => of.Count > 0)) throw new ContentException(folder, [.. faults.SelectMany(of => of).Distinct()]);
        var countries = _content.Municipalities.DistinctBy(m => m.Country).ToList();
        Parallel.For(0, countries.Count, i => For(countries[i].Id));
    }

    /// <summary>The vocabularies of all countries, each once.</summary>
    private List<Checked> Vocabularies()
    {
        var vocabularies = new List<Checked>();
        foreach (var municipality in _content.Municipalities.DistinctBy(m => m.Country))
        {
            var texts = _content.Texts.ForCountry(municipality.Country);
            foreach (var language in municipality.Languages.Where(_isRead))
            {
                var entries = EntriesOf(municipality.Country, language);
                if (!entries.IsEmpty && !vocabularies.Exists(v => v.Language == language && v.Entries.Same(entries)))
                {
                    vocabularies.Add(new Checked(texts, language, entries));
                }
            }
        }

        return vocabularies;
    }

    private VocabularyEntries EntriesOf(string country, string language) =>
        _entries.GetOrAdd($"{country}/{language}", _ => new VocabularyEntries(_content.Texts.ForCountry(country), language));

    private LanguageReader Make(Municipality municipality)
    {
        var own = municipality.Languages[0];
        var texts = _content.Texts.ForCountry(municipality.Country);
        List<ServiceEntry> services = [.. _content.Catalogue(municipality.Id).Services];
        List<string> languages = [.. municipality.Languages.Where(_isRead)];
        var lexicons = new Lexicon?[languages.Count];
        Parallel.For(0, lexicons.Length, i =>
        {
            var language = languages[i];
            var entries = EntriesOf(municipality.Country, language);
            // Who writes in another language calls a service by its own name all the same: "barnevernet".
            lexicons[i] = entries.IsEmpty ? null : LexiconOf(language, entries, services.ConvertAll(s => language == own
                ? new ServiceWords(s.Id, [s.Name(language), .. s.Words(language)], s.Signs(language))
                : new ServiceWords(s.Id, [s.Name(language), .. s.Words(language), .. s.Words(own), s.Name(own)], s.Signs(language))),
                WordsOf(texts, language));
        });
        return new LanguageReader(lexicons.OfType<Lexicon>(), PersonalData);
    }

    /// <summary>All texts whose words are no slips. They are gone through when the first slip is looked for.</summary>
    private static IEnumerable<string> WordsOf(Texts texts, string language)
    {
        foreach (var key in texts.Keys(language, ""))
        {
            if (!key.StartsWith(NamesOfNumbers, StringComparison.Ordinal) && !texts.IsList(language, key) && texts.Places(language, key).Count == 0)
            {
                yield return texts.Get(language, key);
            }
        }
    }

    /// <summary>The words of a language are made once, also where several countries share them.</summary>
    private Lexicon LexiconOf(string language, VocabularyEntries entries, IReadOnlyList<ServiceWords> services, IEnumerable<string> known)
    {
        Lazy<Lexicon>? same;
        var own = new Lazy<Lexicon>(() => new Lexicon(language, entries, services, known));
        lock (_lexicons)
        {
            same = _lexicons.Find(made => made.Language == language && made.Entries.Same(entries))?.Lexicon;
            if (same is null) _lexicons.Add(new Made(language, entries, own));
        }

        return same is null ? own.Value : same.Value.With(services, known);
    }

    /// <param name="Texts">Of the first country that has these entries.</param>
    private sealed record Checked(Texts Texts, string Language, VocabularyEntries Entries);

    private sealed record Made(string Language, VocabularyEntries Entries, Lazy<Lexicon> Lexicon);
}
