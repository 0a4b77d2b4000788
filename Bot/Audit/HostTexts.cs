using System.Text;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Audit;

/// <summary>
/// Texts that no rule finds and no question asks: those of the chat, the pages, the office, errors, dates and the rule book. Each must be
/// named in the code: whole, or by a beginning that stands there (<c>guidance.role.</c>) and ids that are known (<c>instead</c>).
/// </summary>
/// <remarks>
/// It proves that there is code which shows the text, not that a citizen can come there; the tests of chat and pages walk there.
/// The vocabulary is shown to nobody, and what the rules find and ask is judged by the walk.
/// </remarks>
internal sealed class HostTexts
{
    /// <summary>Files that the walk judges, or that nobody is shown.</summary>
    private static readonly string[] NotOurs = ["rules", "findings", "questions", "language"];

    /// <summary>Where the code stands that leaves out the name of its own file, besides where that name is put before others.</summary>
    private static readonly Dictionary<string, string[]> Speakers = new(StringComparer.Ordinal)
    {
        ["case"] = Pages,
        ["chat"] = ["OmbudGuide.Bot.Conversation"],
        ["desk"] = [.. Pages, "OmbudGuide.Bot.Desk"],
        ["guidance"] = ["OmbudGuide.Bot.Presentation"],
        ["office"] = Pages,
        ["page"] = [.. Pages, "OmbudGuide.Bot.Channels"],
        ["reasons"] = ["OmbudGuide.Bot.Presentation"],
        ["rulebook"] = ["OmbudGuide.Bot.Rulebook"],
    };

    /// <summary>The second is where pages go that are written as markup.</summary>
    private static string[] Pages => ["OmbudGuide.Bot.Pages", "AspNetCoreGeneratedDocument"];

    private static readonly char[] Joints = ['.', '-'];

    private readonly Texts _texts;
    private readonly HashSet<string> _holidays;
    private readonly IReadOnlySet<string> _all;
    private readonly HashSet<string> _ids;
    private readonly Dictionary<string, IReadOnlySet<string>> _spoken;

    /// <param name="holidays">The ids of the holidays that deadlines are counted by.</param>
    private HostTexts(Texts texts, IEnumerable<string> holidays)
    {
        (_texts, _holidays) = (texts, holidays.ToHashSet(StringComparer.Ordinal));
        var program = ProgramWords.Of(typeof(HostTexts).Assembly, typeof(ContentLibrary).Assembly, typeof(Guide).Assembly);
        _all = program.In("");
        _ids = Ids(texts, program);
        _spoken = texts.Keys("").Select(FileOf).Distinct(StringComparer.Ordinal).ToDictionary(
            file => file,
            IReadOnlySet<string> (file) => Speakers.GetValueOrDefault(file, []).SelectMany(program.In).Concat(program.Beside($"{file}.")).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The keys of a content that no code names, with the texts of all countries that have a municipality.</summary>
    public static IEnumerable<string> NeverNamed(ContentLibrary content, DateOnly day)
    {
        var holidays = content.Municipalities.SelectMany(each => content.WorldFor(each.Id, day).Calendar.All).Select(holiday => holiday.Id).ToList();
        return content.Municipalities.Select(each => each.Country).Distinct(StringComparer.Ordinal)
            .SelectMany(country => new HostTexts(content.Texts.ForCountry(country), holidays).NeverNamed())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The keys that no code names.</summary>
    private IEnumerable<string> NeverNamed() => _texts.Keys("").Where(key => !NotOurs.Contains(FileOf(key), StringComparer.Ordinal) && !IsNamed(key));

    /// <summary>Either with its file's name, as <c>guidance.role.</c>, or without it, where the code that speaks from the file adds it.</summary>
    private bool IsNamed(string key)
    {
        var file = FileOf(key);
        if (file == "holidays")
        {
            return _holidays.Contains(key[(file.Length + 1)..]);
        }

        var rest = key[(file.Length + 1)..];
        return IsNamed(key, file.Length + 1, _all) || IsNamed(rest, 0, _spoken[file]) || (!Speakers.ContainsKey(file) && IsFormed(rest, _spoken[file]));
    }

    /// <summary>Made of ids and of what stands in the code, as <c>calendar.</c>, a deadline's id and <c>title</c> are put together.</summary>
    private bool IsFormed(string rest, IReadOnlySet<string> named) =>
        named.Count > 0 && Array.TrueForAll(rest.Split('.'), part => _ids.Contains(part) || named.Contains(part) || named.Contains($".{part}"));

    /// <param name="fixedPart">So many letters name nothing by themselves: "chat." begins every key of its file.</param>
    private bool IsNamed(string key, int fixedPart, IReadOnlySet<string> named)
    {
        if (named.Contains(key))
        {
            return true;
        }

        for (var cut = key.IndexOfAny(Joints, fixedPart); cut >= 0; cut = key.IndexOfAny(Joints, cut + 1))
        {
            var begins = named.Contains(key[..(cut + 1)]) && IsFormed(key[(cut + 1)..], named);
            if (begins || (named.Contains(key[cut..]) && (named.Contains(key[..cut]) || _ids.Contains(key[..cut]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a key can end in: options, verdicts and the like by id, points of mandates by name, and what texts and lists name.</summary>
    private static HashSet<string> Ids(Texts texts, ProgramWords program) =>
    [
        .. new[] { typeof(HostTexts).Assembly, typeof(ContentLibrary).Assembly, typeof(Guide).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.IsEnum ? Enum.GetNames(type).Select(Kebab) : typeof(ISourced).IsAssignableFrom(type) ? [Kebab(type.Name)] : []),
        .. typeof(Guide).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(NRules.Fluent.Dsl.Rule))).Select(type => type.Namespace!.Split('.')[^1].ToLowerInvariant()),
        .. program.In("OmbudGuide.Content"),
        .. program.In("OmbudGuide.Rules"),
        .. texts.Languages.SelectMany(language => texts.Keys(language, "").SelectMany(key => texts.IsList(language, key)
            ? key.EndsWith(".order", StringComparison.Ordinal) ? texts.List(language, key) : []
            : texts.Places(language, key))),
    ];

    private static string FileOf(string key) => key.Split('.')[0];

    private static string Kebab(string name)
    {
        var id = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && id.Length > 0)
            {
                id.Append('-');
            }

            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }
}
