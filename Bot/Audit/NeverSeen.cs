using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Mandates;

namespace OmbudGuide.Bot.Audit;

/// <summary>What no citizen meets anywhere: rules that never fire, questions never asked, texts never shown; and texts that are needed and not there.</summary>
internal sealed class NeverSeen(ContentLibrary content, Guide guide, IReadOnlyList<MunicipalityWork.Seen> seen)
{
    /// <summary>Files of texts of which each text stands for something that the rules find or ask.</summary>
    private static readonly string[] Judged = ["rules.", "findings.", "questions."];

    /// <param name="everythingWalked">Whether all was walked, so that what was not seen is nowhere; what chat and pages say by themselves needs no walk.</param>
    public IEnumerable<Breach> Breaches(DateOnly day, bool everythingWalked) => (everythingWalked ? Rules().Concat(Texts()).Concat(Missing()) : []).Concat(OfTheHost(content, day))
        .Select(breach => new Breach(breach.Kind, breach.Subject, breach.What, null, day, Answers.None));

    private IEnumerable<(BreachKind Kind, string Subject, string What)> Rules()
    {
        var fired = seen.SelectMany(one => one.Coverage.Fired).ToHashSet();
        return guide.Rules.Where(rule => !fired.Contains(rule) && !rule.Tags.Contains(RuleTags.Ready)).Select(rule => (BreachKind.RuleNeverFires, rule.Name, $"{rule.Name} fires nowhere, on no day"));
    }

    private IEnumerable<(BreachKind Kind, string Subject, string What)> Texts()
    {
        var ready = guide.Rules.Where(rule => rule.Tags.Contains(RuleTags.Ready)).Select(rule => $"rules.{rule.Name}");
        var anywhere = seen.SelectMany(one => Keys(one.Coverage)).Concat(ready).ToHashSet(StringComparer.Ordinal);
        var shared = Judged.SelectMany(prefix => content.Texts.Keys(prefix)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in shared.Where(key => !anywhere.Contains(key)).Order(StringComparer.Ordinal))
        {
            yield return Never(key, "anywhere");
        }

        foreach (var country in seen.GroupBy(one => one.Municipality.Country, StringComparer.Ordinal))
        {
            var there = country.SelectMany(one => Keys(one.Coverage)).ToHashSet(StringComparer.Ordinal);
            var own = Judged.SelectMany(prefix => content.Texts.ForCountry(country.Key).Keys(prefix)).Where(key => !shared.Contains(key));
            foreach (var key in own.Where(key => !there.Contains(key)).Order(StringComparer.Ordinal))
            {
                yield return Never(key, $"in '{country.Key}'");
            }
        }

        static (BreachKind, string, string) Never(string key, string where) => key.StartsWith("questions.", StringComparison.Ordinal)
            ? (BreachKind.QuestionNeverAsked, key, $"'{key}' is asked or offered nowhere: not {where}")
            : (BreachKind.TextNeverShown, key, $"the text '{key}' is not shown {where}");
    }

    /// <summary>What chat and pages say by themselves; each country's texts are the shared ones and its own.</summary>
    private static IEnumerable<(BreachKind Kind, string Subject, string What)> OfTheHost(ContentLibrary content, DateOnly day) => HostTexts.NeverNamed(content, day)
        .Select(key => (BreachKind.TextNeverShown, key, $"no code shows the text '{key}'"));

    private IEnumerable<(BreachKind Kind, string Subject, string What)> Missing() =>
        from one in seen
        let texts = content.Texts.For(one.Municipality.Id)
        from key in Keys(one.Coverage, needed: true)
        from language in one.Municipality.Languages
        where !texts.Has(language, key)
        select (BreachKind.TextMissing, $"{key} {language}", $"the text '{key}' is needed in '{one.Municipality.Id}', and is missing in '{language}'");

    /// <param name="needed">Only those that cannot be done without in an answer; a rule that fires has its words in the rule book too.</param>
    private static IEnumerable<string> Keys(Coverage coverage, bool needed = false) =>
    [
        .. (needed ? coverage.Concluding : coverage.Fired.Select(rule => rule.Name)).Select(rule => $"rules.{rule}"),
        .. coverage.Said.Select(said => $"findings.{said.Kind}.{said.Id}"),
        .. coverage.Options.Select(option => option.Option == Ids.Of(option.Question)
            ? $"questions.{option.Option}.text"
            : $"questions.{Ids.Of(option.Question)}.options.{option.Option}"),
        .. coverage.Options.Select(option => option.Question).Distinct()
            .SelectMany(question => (IEnumerable<string>)[$"questions.{Ids.Of(question)}.why", $"questions.{Ids.Of(question)}.short"]),
    ];
}
