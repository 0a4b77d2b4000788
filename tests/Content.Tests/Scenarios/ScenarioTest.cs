using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace OmbudGuide.Content.Tests.Scenarios;

/// <summary>
/// Reads the scenarios beside it and judges each by the real rules and the real content.
/// They show what comes out for these answers; that no other answers end badly is shown by walking them all.
/// </summary>
public sealed class ScenarioTest
{
    private static readonly ContentLibrary Content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
    private static readonly Guide Guide = Guide.Compile();

    public static TheoryData<string, string> Scenarios()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Files())
        {
            foreach (var scenario in Read(file))
            {
                data.Add(Path.GetFileNameWithoutExtension(file), scenario.Sentence);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Comes_out_as_it_must(string file, string sentence)
    {
        var scenario = Read(Path.Combine(Folder, file + ".yaml")).Single(s => s.Sentence == sentence);
        var day = DateOnly.ParseExact(scenario.Day, "yyyy-MM-dd");
        var guidance = Guide.Evaluate(Content.WorldFor(scenario.Municipality, day), Answered(scenario));

        var wrong = Differences(scenario.ComesOut, guidance);

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Prepend($"{sentence} ({scenario.From})")));
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Scenarios");

    internal static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal);

    internal static List<Scenario> Read(string file) => new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .Build()
        .Deserialize<List<Scenario>>(File.ReadAllText(file));

    internal static Answers Answered(Scenario scenario) => scenario.Answered.Aggregate(
        Answers.None,
        (answers, one) => Ids.TryRead<Question>(one.Key, out var question)
            ? answers.With(question, Value(question, one.Value))
            : throw new InvalidDataException($"'{one.Key}' is no question."));

    private static AnswerValue Value(Question question, string value) =>
        value == AnswerValue.UnknownId ? AnswerValue.Unknown
        : QuestionKinds.KindOf(question) != QuestionKind.Date ? AnswerValue.Option(value)
        : value.Split('/') is [var first, var last] ? AnswerValue.Within(new DateSpan(DateOnly.Parse(first), DateOnly.Parse(last), approximate: true))
        : AnswerValue.On(DateOnly.Parse(value));

    internal static List<string> Differences(Outcome expected, Guidance guidance)
    {
        var differences = new List<string>();
        void Same(string what, string? want, string? got)
        {
            if (want is not null && want != got)
            {
                differences.Add($"{what}: expected {want}, came out {got ?? "nothing"}");
            }
        }

        void Holds(string what, IEnumerable<string> want, IEnumerable<string> got)
        {
            var all = got.ToList();
            differences.AddRange(want.Where(w => !all.Contains(w, StringComparer.Ordinal)).Select(w => $"{what}: expected {w}, came out {string.Join(", ", all)}"));
        }

        void Lacks(string what, IEnumerable<string> unwanted, IEnumerable<string> got) =>
            differences.AddRange(unwanted.Intersect(got, StringComparer.Ordinal).Select(u => $"{what}: {u} must not come out"));

        Same("asks", expected.Asks ?? "nothing", guidance.Next is { } next ? Ids.Of(next) : "nothing");
        Same("verdict", expected.Verdict, Ids.Of(guidance.Verdict));
        Holds("because", expected.Because is null ? [] : [expected.Because], guidance.Of<Verdict>().Select(v => v.Rule));
        Holds("referral", expected.Referrals.Select(r => $"{r.Key} {r.Value}"), guidance.Of<Referral>().Select(r => $"{r.Authority} {Ids.Of(r.Role)}"));
        Lacks("referral", expected.NotReferredTo, guidance.Of<Referral>().Select(r => r.Authority));
        Same("complaint", expected.Complaint, guidance.Complaint?.Body ?? "none");
        Same("regime", expected.Regime, guidance.Complaint?.Regime ?? "none");
        Same("sent to", expected.SentTo, guidance.Complaint is { } c ? c.SendToAuthority ?? Ids.Of(c.SendTo) : null);
        Same("form", expected.Form, guidance.Complaint is { } right ? Ids.Of(right.Form) : "none");
        Same("counted by", expected.CountedBy, guidance.Deadline?.Rule ?? "none");
        Same("late", expected.Late, guidance.Late is { } late ? Ids.Of(late.Treatment) : "none");
        Same("deadline", expected.Deadline, guidance.Deadline?.Length.ToString() ?? "none");
        Same("last day", expected.LastDay, guidance.Deadline?.LastDay?.ToString("yyyy-MM-dd") ?? "none");
        Same("state", expected.State, guidance.Deadline is { } d ? Ids.Of(d.State) : "none");
        Same("late until", expected.LateUntil, guidance.Late?.Bar?.ToString("yyyy-MM-dd") ?? "none");
        Holds("right", expected.Rights.Select(r => $"{r.Key} {r.Value}"), guidance.Of<Right>().Select(r => $"{r.Id} {r.Due?.ToString("yyyy-MM-dd") ?? "no-day"}"));
        Lacks("right", expected.NoRights, guidance.Of<Right>().Select(r => r.Id));
        Holds("duty", expected.Duties, guidance.Of<Duty>().Select(x => x.Id));
        Holds("step", expected.Steps, guidance.Of<Step>().Select(s => s.Id));
        Holds("step to", expected.StepsTo.Select(s => $"{s.Key} {s.Value}"), guidance.Of<Step>().Select(s => $"{s.Id} {s.Authority ?? "none"}/{s.By?.ToString("yyyy-MM-dd") ?? "none"}"));
        Holds("help", expected.Help, guidance.Of<HelpOffer>().Select(h => h.Help));
        Lacks("step", expected.NoSteps, guidance.Of<Step>().Select(s => s.Id));
        Holds("note", expected.Notes, guidance.Of<Note>().Select(n => n.Id));
        Lacks("note", expected.NoNotes, guidance.Of<Note>().Select(n => n.Id));
        Holds("source", expected.Sources, guidance.Findings.SelectMany(guidance.Because).SelectMany(r => r.Sources));
        Holds("category", expected.Categories, guidance.Of<CaseCategory>().Select(x => x.Category));
        Holds("area", expected.Areas, guidance.Of<CaseArea>().Select(x => x.Area));
        Holds("flag", expected.Flags, guidance.Of<CaseFlag>().Select(x => x.Id));
        Same("case", expected.Case?.ToString(), guidance.CaseOffered.ToString());
        return differences;
    }
}
