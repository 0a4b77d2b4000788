using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>What a citizen is asked, and why.</summary>
internal sealed class QuestionsChapter(BookWalk walk, BookWords words)
{
    public Chapter Write() => new(
        "questions",
        words.Of("questions.title"),
        [words.Of("questions.intro")],
        [
            new Table(
                null,
                words.Of("questions.caption"),
                [words.Of("questions.question"), words.Of("questions.why"), words.Of("questions.rules"), words.Of("questions.paths")],
                [.. words.Questions.Select(Row)]) { Style = "questions" },
        ]);

    private Row Row(Question question) => new(
        $"question-{Ids.Of(question)}",
        [
            Cell.Of([new Line($"{words.Number(question)}. {words.Text(question)}", LineKind.Strong), .. Answers(question)]),
            words.Said($"questions.{Ids.Of(question)}.why"),
            Cell.Of([.. walk.SaidBy.GetValueOrDefault(new Saying("ask", Ids.Of(question)), []).Order(StringComparer.Ordinal)
                .SelectMany(rule => (Line[])[new Line(words.Rule(rule), LineKind.Item), new Line(rule, LineKind.Code)])]),
            question == Question.Service ? words.Of("questions.all-paths") : string.Join(", ", walk.Kinds.Where(kind => kind.Questions.Contains(question)).Select(kind => kind.Name)),
        ]);

    private IEnumerable<Line> Answers(Question question) => QuestionKinds.KindOf(question) switch
    {
        QuestionKind.Service => [new Line(words.Of("questions.service", ("count", $"{walk.World.Services.Count}")), LineKind.Item)],
        QuestionKind.Date => [new Line(words.Of("questions.date"), LineKind.Item), new Line(words.Said("guidance.unknown"), LineKind.Item)],
        _ =>
        [
            .. QuestionKinds.OptionsOf(question)
                .Where(option => walk.Coverage.Options.Contains((question, option)))
                .Select(option => new Line(words.Said($"questions.{Ids.Of(question)}.options.{option}"), LineKind.Item)),
            new Line(words.Said("guidance.unknown"), LineKind.Item),
        ],
    };
}
