using OmbudGuide.Bot.Language.Vocabulary;

namespace OmbudGuide.Bot.Language.Identity;

/// <summary>
/// The words by which numbers and addresses are known for what they are. Those of all languages together: what comes in is masked before its language is
/// known. Immutable.
/// </summary>
internal sealed class PersonalDataWords
{
    /// <summary>The section of the vocabulary.</summary>
    public const string Section = "personal-data";

    /// <summary>The keys of the section.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "persons", "accounts", "account-numbers", "phones", "own-numbers", "number-endings", "references", "streets", "places", "numbered-roads", "street-beginnings",
        "floors", "units",
    ];

    /// <summary>Those that every language has.</summary>
    public static readonly IReadOnlyList<string> Needed = ["persons", "accounts", "phones", "own-numbers", "number-endings", "references", "places", "units"];

    /// <param name="languages">The vocabularies of all languages.</param>
    /// <exception cref="ArgumentException">A vocabulary lacks words that every language has.</exception>
    public PersonalDataWords(IReadOnlyList<VocabularyEntries> languages)
    {
        Persons = All("persons");
        Accounts = All("accounts");
        AccountNumbers = All("account-numbers");
        Phones = All("phones");
        OwnNumbers = All("own-numbers");
        NumberEndings = All("number-endings");
        References = All("references");
        Streets = All("streets");
        Places = All("places");
        NumberedRoads = All("numbered-roads");
        StreetBeginnings = All("street-beginnings");
        Floors = All("floors");
        Units = All("units");

        string[] All(string key)
        {
            var words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var language in languages)
            {
                var own = language.Phrases($"{Section}.{key}");
                if (own.Length == 0 && Needed.Contains(key, StringComparer.Ordinal))
                {
                    throw new ArgumentException($"language.yaml: missing key '{key}' under '{Section}'; expected words for each of {string.Join(", ", Needed)}.", nameof(languages));
                }

                words.UnionWith(own);
            }

            return [.. words];
        }
    }

    /// <summary>Before the number of a person: "cpr".</summary>
    public IReadOnlyList<string> Persons { get; }

    /// <summary>Before the number of an account or of its bank: "konto", "reg.".</summary>
    public IReadOnlyList<string> Accounts { get; }

    /// <summary>How a name of the account's own number begins, after the bank's: "kontonr".</summary>
    public IReadOnlyList<string> AccountNumbers { get; }

    /// <summary>Before a telephone number: "tlf", "ring".</summary>
    public IReadOnlyList<string> Phones { get; }

    /// <summary>How names of numbers begin that are the citizen's own, though they end as those of others do: "kortnummer".</summary>
    public IReadOnlyList<string> OwnNumbers { get; }

    /// <summary>How names of other numbers end: "saksnr", "fakturanummer".</summary>
    public IReadOnlyList<string> NumberEndings { get; }

    /// <summary>Names of other numbers: a case's, a bill's, an enterprise's.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Endings that hardly anything but a street has, when more stands before them.</summary>
    public IReadOnlyList<string> Streets { get; }

    /// <summary>Endings that other words have too: a street only with a capital.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Roads that are named by a number: "riksvei 282".</summary>
    public IReadOnlyList<string> NumberedRoads { get; }

    /// <summary>Before the name of a street: "gamle".</summary>
    public IReadOnlyList<string> StreetBeginnings { get; }

    /// <summary>After the number of a house: "2. sal tv".</summary>
    public IReadOnlyList<string> Floors { get; }

    /// <summary>After a figure that is no house's: "3 uker".</summary>
    public IReadOnlyList<string> Units { get; }
}
