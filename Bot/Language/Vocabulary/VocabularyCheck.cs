using System.Globalization;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Language.Vocabulary;

/// <summary>Whether the words of a language can be read: known keys, groups that there are, and no phrase twice where it says nothing more.</summary>
internal static class VocabularyCheck
{
    /// <summary>What the keys of the vocabulary begin with: the name of its file.</summary>
    public const string Section = "language.";

    private const string Groups = "groups.";

    /// <summary>The sections of weights, and those whose concepts they may name.</summary>
    private static readonly IReadOnlyList<(string Weights, string Concepts)> Weighed =
        [(DangerWeights.Section, "danger-concepts"), .. WeighedQuestion.All.Select(question => (WeighedQuestion.SectionOf(question), WeighedQuestion.ConceptsOf(question)))];

    /// <summary>All faults, each where its entry stands; none where the language has no vocabulary.</summary>
    public static IEnumerable<ContentFault> Faults(Texts texts, string language)
    {
        var keys = texts.Keys(language, Section).Select(key => key[Section.Length..]).ToList();
        return keys.Count == 0 ? [] : new Check(texts, language, keys).Faults();
    }

    private sealed class Check(Texts texts, string language, List<string> keys)
    {
        private readonly HashSet<string> _keys = [.. keys];
        private readonly Dictionary<string, string[]> _phrases = new(StringComparer.Ordinal);
        private readonly Dictionary<string, WordTable> _concepts = new(StringComparer.Ordinal);
        private readonly HashSet<string> _groups = [.. keys.Where(key => key.StartsWith(Groups, StringComparison.Ordinal)).Select(key => key[Groups.Length..])];

        public IEnumerable<ContentFault> Faults()
        {
            var lists = keys.Where(key => texts.IsList(language, Section + key)).ToHashSet(StringComparer.Ordinal);
            return keys.SelectMany(key => lists.Contains(key) ? [Fault(key, $"'{key}' is a list; expected one text, its phrases separated by commas")] : Entry(key))
                .Concat(Missing())
                .Concat(VocabularySection.All.Where(section => section.OneMeaning).SelectMany(TwoMeanings))
                .Concat(TwoTimes());
        }

        private IEnumerable<ContentFault> Entry(string key) => (SectionOf(key) switch
        {
            { } section when key == section.Name => section.Keys is { Count: 0 } ? null : $"'{key}' is a text; expected keys under it: {string.Join(", ", section.Keys ?? ["of your own"])}",
            { } section => section.Fault(key[(section.Name.Length + 1)..]),
            null when IsUnder(key, VocabularyOfTimes.Name) => VocabularyOfTimes.Fault(key[(VocabularyOfTimes.Name.Length + 1)..]),
            null => $"unknown key '{key}'; expected one of {string.Join(", ", Names)}{Nearest.Hint(key.Split('.')[0], Names)}",
        }) is { } wrong ? [Fault(key, wrong)] : IsPlain(key) ? [] : Phrases(key).SelectMany(phrase => Phrase(key, phrase)).Concat(Twice(key));

        /// <summary>
        /// Whether the phrases of a key are seen to be right without a string made of each, as nearly all are: it answers no where it cannot tell, too.
        /// </summary>
        private bool IsPlain(string key)
        {
            var text = texts.Get(language, Section + key).AsSpan();
            if (text.ContainsAny('\t', '\n', '\u00a0') || text.Contains("  ", StringComparison.Ordinal))
            {
                return false;
            }

            var concepts = ConceptsOf(key);
            var seen = concepts is null ? new WordTable(text.Count(',') + 1) : null;
            var before = ReadOnlySpan<char>.Empty;
            foreach (var range in text.Split(','))
            {
                var phrase = text[range].Trim(' ');
                if (phrase.IsEmpty)
                {
                    continue;
                }

                if (seen is not null)
                {
                    if (!seen.IsNew(phrase) || !IsRight(key, phrase))
                    {
                        return false;
                    }

                    continue;
                }

                // Features are written in their order, so that two of the same would stand together. The first may be none: where the count begins.
                var feature = phrase[..Math.Max(0, phrase.LastIndexOf(' '))];
                if ((feature.CompareTo(before, StringComparison.Ordinal) <= 0 && !feature.IsEmpty) || !IsWeight(phrase, concepts!))
                {
                    return false;
                }

                before = feature;
            }

            return true;
        }

        private bool IsRight(string key, ReadOnlySpan<char> phrase) => (char.IsLetterOrDigit(phrase[0]) && !phrase.Contains('<')) || !Words(key, phrase.ToString()).Any();

        private bool IsWeight(ReadOnlySpan<char> entry, string concepts)
        {
            var space = entry.LastIndexOf(' ');
            if (!int.TryParse(entry[(space + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            {
                return false;
            }

            if (entry[0] != '<')
            {
                return true;
            }

            var feature = entry[..space];
            var known = ConceptsUnder(concepts);
            var second = feature.IndexOf(' ');
            return known.Contains(second < 0 ? feature : feature[..second]) && (second < 0 || known.Contains(feature[(second + 1)..]));
        }

        /// <summary>The concepts of a section as features name them: "&lt;night&gt;".</summary>
        private WordTable ConceptsUnder(string section)
        {
            if (!_concepts.TryGetValue(section, out var known))
            {
                _concepts.Add(section, known = WordTable.Of(keys.Where(key => IsUnder(key, section)).Select(key => $"<{key[(section.Length + 1)..]}>")));
            }

            return known;
        }

        private static IEnumerable<string> Names => VocabularySection.All.Select(section => section.Name).Append(VocabularyOfTimes.Name).Order(StringComparer.Ordinal);

        private IEnumerable<ContentFault> Phrase(string key, string phrase) =>
            ConceptsOf(key) is { } concepts ? Weight(key, phrase, concepts) is { } wrong ? [Fault(key, wrong)] : []
            // Nearly all: a word, and no group.
            : char.IsLetterOrDigit(phrase[0]) && !phrase.Contains('<', StringComparison.Ordinal) ? []
            : Words(key, phrase);

        /// <summary>A feature and its weight: "selvm* 12", "&lt;night&gt; &lt;roof&gt; 8".</summary>
        private string? Weight(string key, string entry, string concepts)
        {
            if (entry[0] != '<' && float.TryParse(entry.AsSpan(entry.LastIndexOf(' ') + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                return null;
            }

            var parts = entry.Split(' ');
            return !float.TryParse(parts[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? $"'{entry}' under '{key}' has no weight; expected a number at its end"
                : parts[..^1].FirstOrDefault(part => part is ['<', .. var name, '>'] && !_keys.Contains($"{concepts}.{name}")) is { } unknown
                    ? $"'{entry}' names the concept '{unknown}', which is not under '{concepts}'{Nearest.Hint(unknown.Trim('<', '>'), keys.Where(known => IsUnder(known, concepts)).Select(known => known[(concepts.Length + 1)..]))}"
                : null;
        }

        private static string? ConceptsOf(string key)
        {
            foreach (var (weights, concepts) in Weighed)
            {
                if (IsUnder(key, weights))
                {
                    return concepts;
                }
            }

            return null;
        }

        private IEnumerable<ContentFault> Words(string key, string phrase)
        {
            var words = 0;
            foreach (var piece in phrase.Split(' '))
            {
                words += piece is not (".." or "...") && piece.Any(char.IsLetterOrDigit) ? 1 : 0;
                if (piece is ['<', .. var name, '>'] && GroupFault(key, name) is { } wrong)
                {
                    yield return Fault(key, $"the phrase '{phrase}' names the group '{name}', {wrong}");
                }
            }

            if (words == 0 && !SaysSigns(key))
            {
                yield return Fault(key, $"the phrase '{phrase}' has no word; expected words separated by spaces");
            }
            else if (phrase.StartsWith(".. ", StringComparison.Ordinal) || phrase.StartsWith("... ", StringComparison.Ordinal))
            {
                yield return Fault(key, $"the phrase '{phrase}' begins with a gap; expected a word before it");
            }
        }

        /// <summary>Figures may stand before or after a sign: "§", "%".</summary>
        private static bool SaysSigns(string key) => IsUnder(key, VocabularyOfTimes.Name);

        private string? GroupFault(string key, string name) =>
            IsUnder(key, VocabularyOfTimes.Name) ? "and times know no groups; write its phrases out"
            : !_groups.Contains(name) ? $"which is not under 'groups'; expected one of {string.Join(", ", _groups.Order(StringComparer.Ordinal))}{Nearest.Hint(name, _groups)}"
            : key.StartsWith(Groups, StringComparison.Ordinal) && string.CompareOrdinal(name, key[Groups.Length..]) >= 0 ? "which does not come before it in the alphabet; expected a group that does"
            : null;

        private IEnumerable<ContentFault> Twice(string key) => AreDifferent(Phrases(key)) ? [] :
            from same in Phrases(key).GroupBy(phrase => phrase, StringComparer.Ordinal)
            where same.Count() > 1
            select Fault(key, $"'{same.Key}' stands {same.Count()} times under '{key}'; expected it once");

        private IEnumerable<ContentFault> Missing()
        {
            foreach (var section in VocabularySection.All)
            {
                foreach (var needed in section.Needed)
                {
                    if (!_keys.Contains($"{section.Name}.{needed}"))
                    {
                        var message = $"missing key '{needed}' under '{section.Name}'; expected words for each of {string.Join(", ", section.Needed)}";
                        var near = keys.FindLast(key => IsUnder(key, section.Name));
                        yield return near is null ? new ContentFault($"texts/{language}/{Section}yaml", 0, 0, message) : Fault(near, message);
                    }
                }
            }
        }

        private IEnumerable<ContentFault> TwoMeanings(VocabularySection section) =>
            Shared(keys.Where(key => IsUnder(key, section.Name) && !VocabularySection.IsSilent(key[(section.Name.Length + 1)..])));

        /// <summary>A word may be of two senses; within one it has one number.</summary>
        private IEnumerable<ContentFault> TwoTimes() => keys
            .Where(key => IsUnder(key, VocabularyOfTimes.Name) && key.Split('.').Length == 3)
            .GroupBy(key => key.Split('.')[1], StringComparer.Ordinal)
            .SelectMany(Shared);

        private IEnumerable<ContentFault> Shared(IEnumerable<string> several)
        {
            var first = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var key in several)
            {
                foreach (var phrase in Phrases(key))
                {
                    if (!first.TryAdd(phrase, key) && first[phrase] != key)
                    {
                        yield return Fault(key, $"'{phrase}' stands under '{key}' and under '{first[phrase]}'; expected one meaning");
                    }
                }
            }
        }

        private static bool AreDifferent(string[] phrases)
        {
            var seen = new HashSet<string>(phrases.Length, StringComparer.Ordinal);
            return Array.TrueForAll(phrases, seen.Add);
        }

        private string[] Phrases(string key)
        {
            if (!_phrases.TryGetValue(key, out var phrases))
            {
                phrases = texts.IsList(language, Section + key) ? [] : texts.Get(language, Section + key).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                for (var i = 0; i < phrases.Length; i++)
                {
                    phrases[i] = HasOneKindOfSpace(phrases[i]) ? phrases[i] : string.Join(' ', phrases[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                }

                _phrases.Add(key, phrases);
            }

            return phrases;
        }

        private static bool HasOneKindOfSpace(string phrase)
        {
            for (var i = 0; i < phrase.Length; i++)
            {
                if (char.IsWhiteSpace(phrase[i]) && (phrase[i] != ' ' || phrase[i - 1] == ' '))
                {
                    return false;
                }
            }

            return true;
        }

        private static VocabularySection? SectionOf(string key) => VocabularySection.All.FirstOrDefault(section => key == section.Name || IsUnder(key, section.Name));

        private static bool IsUnder(string key, string section) => key.Length > section.Length && key[section.Length] == '.' && key.StartsWith(section, StringComparison.Ordinal);

        private ContentFault Fault(string key, string message) => texts.Fault(language, Section + key, message);
    }
}
