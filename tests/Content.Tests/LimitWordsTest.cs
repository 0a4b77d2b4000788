using OmbudGuide.Content.Loading;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Tests;

/// <summary>Where a length of time is told in words, with a body to go on to or in a text, it is that of the law.</summary>
public sealed class LimitWordsTest
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Lengths of time that no day is counted by: the text says them, and must say what the law has.</summary>
    private static readonly Dictionary<string, string> TextOf = new(StringComparer.Ordinal)
    {
        ["access-reply no"] = "rules.SilenceOnAccessIsARefusal",
        ["child-welfare-investigation no"] = "findings.right.child-welfare-investigation",
        ["illegality-notice no"] = "findings.right.notice-of-order",
        ["notice-to-quit no"] = "findings.note.object-to-notice-to-quit",
        ["tribunal-decision no"] = "findings.right.tribunal-decides",
    };

    private static readonly Texts Said = ContentLibrary.Load(ContentLibrary.DefaultFolder).Texts;

    private static readonly Dictionary<int, string[]> Numbers = new()
    {
        [1] = ["ett", "et", "én", "en", "one", "a"],
        [2] = ["to", "two"],
        [3] = ["tre", "three"],
        [4] = ["fire", "four"],
        [5] = ["fem", "five"],
        [6] = ["seks", "six"],
    };

    private static readonly IReadOnlyList<MunicipalityContent> Contents = ContentReader.Read(ContentLibrary.DefaultFolder).Municipalities;

    public static TheoryData<string> Municipalities() => [.. Contents.Select(content => content.Municipality.Id)];

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void A_length_of_time_in_words_is_that_of_the_law(string municipality)
    {
        var different = Differences(Contents.Single(content => content.Municipality.Id == municipality));
        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    /// <summary>Bodies whose words tell another time than the law, or none.</summary>
    internal static List<string> Differences(MunicipalityContent content)
    {
        var authorities = new WorldWindows(content).On(Today).Authorities;
        var onwards = content.Country.Regimes.Select(r => (Body: r.Regime.Next, Time: r.Regime.NextLength))
            .Concat(content.Country.Facts.Select(f => f.Make(f.Sources)).OfType<ParliamentaryOmbud>().Select(o => (Body: (string?)o.Authority, Time: (Period?)o.Within)))
            .Where(one => one is { Body: not null, Time: not null })
            .Distinct();
        return
        [
            .. from one in onwards
               from language in content.Municipality.Languages
               where authorities.ContainsKey(one.Body!)
               let said = authorities[one.Body!].Limit(language) ?? ""
               where !Spellings(one.Time!.Value).Any(time => said.Contains(time, StringComparison.OrdinalIgnoreCase))
               select Different($"{one.Body} ({language})", one.Time!.Value, said),
            .. from told in content.Country.Regimes.SelectMany(r => ((string Key, Period? Time)[])
                    [("findings.note.reassessed-first", r.Regime.Reassessment), ("findings.note.court-in-time", r.Regime.Court)])
                .Where(one => one.Time is not null).Distinct()
               from language in content.Municipality.Languages
               let said = Said.For(content.Municipality.Id).Get(language, told.Key)
               where !Spellings(told.Time!.Value).Any(time => said.Contains(time, StringComparison.OrdinalIgnoreCase))
               select Different($"{told.Key} ({language})", told.Time!.Value, said),
            .. from period in content.Country.Facts.Select(f => f.Make(f.Sources)).OfType<LawPeriod>()
               where TextOf.ContainsKey($"{period.Id} {content.Country.Id}")
               from language in content.Municipality.Languages
               let said = Said.For(content.Municipality.Id).Get(language, TextOf[$"{period.Id} {content.Country.Id}"])
               where !Spellings(period.Length).Any(time => said.Contains(time, StringComparison.OrdinalIgnoreCase))
               select Different($"{period.Id} ({language})", period.Length, said),
        ];
    }

    private static string Different(string what, Period time, string said) => $"{what}: expected {string.Join(" or ", Spellings(time))}, says '{said}'";

    private static IEnumerable<string> Spellings(Period time)
    {
        (int count, string[] units) = time switch
        {
            { Years: > 0 } => (time.Years, (string[])["år", "year"]),
            { Months: > 0 } => (time.Months, ["måned", "month"]),
            { Weeks: > 0 } => (time.Weeks, ["uke", "uge", "week"]),
            _ => (time.Days + time.WorkingDays, ["dag", "virkedag", "arbeidsdag", "hverdag", "day", "working day"]),
        };
        return from number in Numbers.GetValueOrDefault(count, []).Append($"{count}")
               from unit in units
               select $"{number} {unit}";
    }
}
