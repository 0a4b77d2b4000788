using System.Text;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>Points of a mandate in a sentence each.</summary>
internal sealed class PointWords(BookWords words)
{
    public string Of(object point) => point switch
    {
        MandateScope scope => string.Join(' ', Scope(scope)),
        ConnectionRequired required => words.Of($"point.connection.{Ids.Of(required.Kind)}"),
        AgeLimit limit => words.Of("point.age-limit", ("length", words.Texts.Period(words.Language, limit.Length))),
        AgeFlexibility flexibility => words.Of($"point.age-flexibility.{Ids.Of(flexibility.Reason)}"),
        HelpOffered help => words.Of("point.help", ("help", Help(help.Help))),
        ExcludedOnceWith excluded => words.Of($"point.excluded-once-with.{excluded.Body}"),
        SilentOn silence => words.Of($"point.silent-on.{silence.Point}"),
        _ => words.Of($"point.{Kebab(point.GetType().Name)}"),
    };

    private IEnumerable<string> Scope(MandateScope scope)
    {
        yield return scope.Areas.Count == 0 ? words.Of("point.scope.all") : words.Of("point.scope.some", ("areas", Areas(scope.Areas)));
        if (scope.Open.Count > 0)
        {
            yield return words.Of("point.scope.open", ("areas", Areas(scope.Open)));
        }

        yield return words.Of(scope.PrivatePerformers ? "point.scope.private" : "point.scope.not-private");
    }

    private string Areas(IReadOnlyList<string> areas) => words.Join(areas.Select(area => $"«{words.Area(area)}»"));

    private string Help(string id) => words.Said($"findings.help.{id}") is { Length: > 0 } text ? char.ToLowerInvariant(text[0]) + text[1..] : id;

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
