namespace OmbudGuide.Bot.Rulebook.Chapters;

/// <summary>What a citizen is told, and by which rules; and what the ombud sees.</summary>
internal sealed class ToldChapter(BookWalk walk, BookWords words)
{
    /// <summary>The kinds of what is said, in the order of the guidance, and where their texts are.</summary>
    private static readonly (string Kind, string Key)[] Kinds =
    [
        ("emergency", "guidance.emergency."),
        ("verdict", "guidance.verdict."),
        ("referral", "guidance.role."),
        ("deadline", "guidance.complaint."),
        ("late", "guidance.late."),
        ("step", "findings.step."),
        ("right", "findings.right."),
        ("duty", "findings.duty."),
        ("note", "findings.note."),
        ("help", "findings.help."),
        ("flag", "findings.flag."),
    ];

    public Chapter Write() => new(
        "told",
        words.Of("told.title"),
        [words.Of("told.intro"), words.Of("told.places")],
        [.. Kinds.Select(kind => Table(kind.Kind, kind.Key)).Where(table => table.Rows.Count > 0)]);

    private Table Table(string kind, string key) => new(
        words.Of($"told.kind.{kind}"),
        words.Of("told.caption", ("kind", words.Of($"told.kind.{kind}"))),
        [words.Of("told.text"), words.Of("told.because")],
        [
            .. walk.SaidBy.Where(said => said.Key.Kind == kind).OrderBy(said => said.Key.Id, StringComparer.Ordinal).Select(said => new Row(
                $"{kind}-{said.Key.Id}",
                [
                    words.Said(key + said.Key.Id),
                    Cell.Of([.. said.Value.Order(StringComparer.Ordinal).SelectMany(rule => (Line[])[new Line(words.Rule(rule), LineKind.Item), new Line(rule, LineKind.Code)])]),
                ])),
        ]) { Style = "told" };
}
