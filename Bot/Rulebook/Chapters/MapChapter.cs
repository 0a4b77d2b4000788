using OmbudGuide.Bot.Rulebook.Drawing;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>The interview drawn: all kinds of path beside each other, then each by itself.</summary>
internal sealed class MapChapter(BookWalk walk, BookWords words)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V"];

    public Chapter Write() => new(
        "map",
        words.Of("map.title"),
        [
            words.Of("map.intro", ("kinds", $"{walk.Kinds.Count}"), ("services", $"{walk.World.Services.Count}"), ("ways", $"{walk.Kinds.Sum(kind => kind.Ends)}")),
            words.Of("map.how-to-read"),
        ],
        [Whole(), .. walk.Kinds.Select(Of)]);

    private Figure Whole()
    {
        var ends = walk.Kinds.SelectMany(kind => kind.Verdicts).Distinct().Order();
        IReadOnlyList<Stop> rows = [.. words.Questions.Select(question => new Stop(Mark(question), words.Text(question), false, [])), .. ends.Select(End)];
        var lines = walk.Kinds.Select(kind => (kind.Name, (IReadOnlySet<string>)kind.Questions.Select(Mark).Concat(kind.Verdicts.Select(Mark)).Append(Mark(Question.Service)).ToHashSet(StringComparer.Ordinal))).ToList();
        return new Figure(
            "map-all",
            words.Of("map.overview.title"),
            [],
            [Overview.Draw(rows, lines, words.Of("map.overview.head"), words.Of("map.overview.label"), "map-all-words")],
            words.Of("map.overview.caption"),
            words.Of("map.words"),
            [.. walk.Kinds.Select(kind => new Words(words.Of("map.kind.name", ("name", kind.Name)),
            [
                words.Of("map.overview.asks", ("questions", words.Join(kind.Questions.Prepend(Question.Service).Select(Mark)))),
                words.Of("map.overview.ends", ("ends", words.Join(kind.Verdicts.Select(Short)))),
            ]))]);
    }

    private Figure Of(PathKind kind)
    {
        var id = $"map-{kind.Name.ToLowerInvariant()}";
        IReadOnlyList<Question> questions = [Question.Service, .. kind.Questions];
        IReadOnlyList<Stop> stops = [.. questions.Select(question => Stop(kind, question)), .. kind.Verdicts.Select(verdict => End(kind, verdict))];
        return new Figure(
            id,
            words.Of("map.kind.title", ("name", kind.Name), ("count", $"{kind.Services.Count}")),
            [.. Services(kind)],
            KindMap.Draw(stops, words.Of("map.kind.label", ("name", kind.Name)), $"{id}-words"),
            words.Of("map.kind.caption", ("name", kind.Name), ("ways", $"{kind.Ends}"), ("longest", $"{kind.Longest}")),
            words.Of("map.words"),
            [.. stops.Where(stop => !stop.IsEnd).Select(stop => new Words(
                $"{stop.Mark}. {stop.Text}",
                [.. stop.Ways.Select(way => words.Of("map.leads", ("answer", way.Answer), ("to", words.Join(way.To.Select(mark => Told(stops, mark))))))]))])
        {
            OnPaper = walk.Like(kind) is { } like ? [.. Differences(kind, like)] : [],
        };
    }

    /// <summary>In what a kind of path differs from one that is asked all its questions and more: paper draws the greater one alone.</summary>
    private IEnumerable<string> Differences(PathKind kind, PathKind like)
    {
        var without = like.Questions.Except(kind.Questions).Select(Mark).ToList();
        var ends = like.Verdicts.Except(kind.Verdicts).Select(Mark).ToList();
        yield return words.Of("map.like", ("name", like.Name), ("without", words.Join([.. without, .. ends])));
        foreach (var question in (IEnumerable<Question>)[Question.Service, .. kind.Questions])
        {
            var there = Stop(like, question).Ways.ToDictionary(way => way.Answer, way => way.To, StringComparer.Ordinal);
            var other = Stop(kind, question).Ways
                .Where(way => !there.GetValueOrDefault(way.Answer, []).Except(without, StringComparer.Ordinal).Except(ends, StringComparer.Ordinal).SequenceEqual(way.To, StringComparer.Ordinal))
                .Select(way => words.Of("map.like-answer", ("answer", way.Answer), ("to", string.Join(", ", way.To))))
                .ToList();
            if (other.Count > 0)
            {
                yield return words.Of("map.like-question", ("question", Mark(question)), ("answers", string.Join("; ", other)));
            }
        }
    }

    private string Told(IReadOnlyList<Stop> stops, string mark) => stops.First(stop => stop.Mark == mark) is { IsEnd: true } end
        ? words.Of("map.to-end", ("mark", mark), ("verdict", end.Text))
        : words.Of("map.to-question", ("mark", mark));

    private IEnumerable<Line> Services(PathKind kind)
    {
        foreach (var area in kind.Services.GroupBy(service => walk.World.Services[service].Service.Area, StringComparer.Ordinal).OrderBy(area => words.Area(area.Key), StringComparer.Ordinal))
        {
            yield return new Line($"{words.Area(area.Key)}: {words.Join(area.Select(words.Service).Order(StringComparer.Ordinal))}", LineKind.Item);
        }

        if (kind.Unnamed)
        {
            yield return new Line(words.Of("map.unnamed"), LineKind.Item);
        }
    }

    private Stop Stop(PathKind kind, Question question) => new(
        Mark(question),
        words.Text(question),
        IsEnd: false,
        [
            .. kind.Steps.Where(step => step.From == question)
                .GroupBy(step => step.Answer, StringComparer.Ordinal)
                .OrderBy(answer => Order(question, answer.Key))
                .Select(answer => new Way(
                    Answer(kind, question, answer.Key),
                    [.. answer.OrderBy(step => step.To is { } to ? (int)to : int.MaxValue).ThenBy(step => step.Verdict).Select(To).Distinct()])),
        ]);

    /// <summary>An end, and whose matter it can be there.</summary>
    private Stop End(PathKind kind, VerdictKind verdict)
    {
        var bodies = kind.Outcomes.Where(outcome => outcome.Verdict == verdict).Select(outcome => outcome.MainBody).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(words.Body).Order(StringComparer.Ordinal).ToList();
        return End(verdict) with { Ways = bodies.Count is > 0 and <= 6 ? [new Way(words.Of("map.first-to", ("bodies", words.Join(bodies))), [])] : [] };
    }

    private Stop End(VerdictKind verdict) => new(Mark(verdict), words.Of($"map.verdict.{Ids.Of(verdict)}"), IsEnd: true, []);

    private static int Order(Question question, string answer) => QuestionKinds.OptionsOf(question).ToList().IndexOf(answer) is var at && at < 0
        ? answer == AnswerValue.UnknownId ? int.MaxValue : 0
        : at;

    private string Answer(PathKind kind, Question question, string answer) =>
        answer.Length == 0 ? words.Of(kind is { Unnamed: true, Services.Count: 0 } ? "map.any-unnamed" : "map.any-service")
        : answer == AnswerValue.UnknownId ? words.Said("guidance.unknown")
        : answer == Ids.Of(question) ? words.Of("map.any-date")
        : words.Said($"questions.{Ids.Of(question)}.options.{answer}");

    private string To(Transition step) => step.To is { } question ? Mark(question) : Mark(step.Verdict!.Value);

    private string Mark(Question question) => $"{words.Number(question)}";

    private static string Mark(VerdictKind verdict) => Roman[(int)verdict];

    private string Short(VerdictKind verdict) => words.Of($"map.verdict.{Ids.Of(verdict)}");
}
