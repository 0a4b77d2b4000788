using System.Collections.Concurrent;
using OmbudGuide.Bot.Language.Vocabulary;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Language;

/// <summary>The readers that the content makes: one a country, since a country's municipalities share languages and services.</summary>
public sealed class LanguageReaders(ContentLibrary content)
{
    private readonly ConcurrentDictionary<string, Lazy<LanguageReader>> _byCountry = new(StringComparer.Ordinal);

    /// <summary>The reader for a municipality's citizens.</summary>
    /// <exception cref="KeyNotFoundException">There is no such municipality.</exception>
    public LanguageReader For(string municipality)
    {
        var found = content.FindMunicipality(municipality) ?? throw new KeyNotFoundException($"No municipality '{municipality}'.");
        return _byCountry.GetOrAdd(found.Country, _ => new Lazy<LanguageReader>(() => Make(found))).Value;
    }

    /// <summary>The reader of the first municipality that speaks a language; null where none does.</summary>
    public LanguageReader? ForLanguage(string language) =>
        content.Municipalities.FirstOrDefault(m => m.Languages.Contains(language, StringComparer.Ordinal)) is { } municipality
            && For(municipality.Id) is var reader && reader.Languages.Contains(language) ? reader : null;

    /// <summary>All languages that can be read in some municipality, in order.</summary>
    public IReadOnlyList<string> Languages =>
        [.. content.Municipalities.SelectMany(m => For(m.Id).Languages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Makes every reader now, rather than when the first citizen writes.</summary>
    /// <exception cref="ContentException">A vocabulary cannot be read; it lists every fault with its file, its line and what was expected.</exception>
    public void Check(string folder)
    {
        var countries = content.Municipalities.DistinctBy(m => m.Country).ToList();
        // Each vocabulary is checked and read by itself, so all cores may share the work.
        var faults = countries.AsParallel().AsOrdered()
            .SelectMany(m => m.Languages.SelectMany(language => VocabularyCheck.Faults(content.Texts.ForCountry(m.Country), language)))
            .Distinct()
            .ToList();
        if (faults.Count > 0) throw new ContentException(folder, faults);
        countries.AsParallel().ForAll(m => For(m.Id));
    }

    private LanguageReader Make(Municipality municipality)
    {
        var own = municipality.Languages[0];
        var texts = content.Texts.ForCountry(municipality.Country);
        var services = content.Catalogue(municipality.Id).Services.ToList();
        return new LanguageReader(municipality.Languages.Where(l => texts.Keys(l, VocabularyCheck.Section).Count > 0).AsParallel().AsOrdered().Select(language => new Lexicon(
            language,
            texts.Keys(language, VocabularyCheck.Section).ToDictionary(k => k[VocabularyCheck.Section.Length..], k => texts.Get(language, k), StringComparer.Ordinal),
            // Who writes in another language calls a service by its own name all the same: "barnevernet".
            services.Select(s => new ServiceWords(
                s.Id, [s.Name(language), .. s.Words(language), .. language == own ? [] : s.Words(own), .. language == own ? [] : (IReadOnlyList<string>)[s.Name(own)]],
                s.Signs(language))),
            texts.Keys(language, "").Where(k => !texts.IsList(language, k) && texts.Places(language, k).Count == 0).Select(k => texts.Get(language, k)))));
    }
}
