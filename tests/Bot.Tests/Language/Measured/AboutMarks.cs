using System.Text.Json;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Language.Measured;

/// <summary>Counts what is read of what a text is about; services only where the case tells of them.</summary>
internal static class AboutMarks
{
    /// <summary>From this score on a service counts as read.</summary>
    private const double Fair = 0.5;

    /// <summary>The members of a case and the questions that they answer.</summary>
    public static readonly IReadOnlyList<(string Member, Question Question)> Members =
    [
        ("issue", Question.Issue),
        ("decision", Question.Decision),
        ("provider", Question.Provider),
        ("complaintStatus", Question.ComplaintStatus),
        ("actingFor", Question.ActingFor),
        ("connection", Question.Connection),
        ("property", Question.Property),
        ("received", Question.DecisionReceived),
        ("waitingSince", Question.WaitingSince),
        ("happened", Question.Happened),
    ];

    public static void Mark(Measurement to, MeasuredCase of, LanguageReader reader)
    {
        var read = reader.Read(of.Text, of.Language, of.AsOf);
        var may = of.Expect.TryGetProperty("may", out var harmless) ? harmless : default;
        if (of.Expect.TryGetProperty("services", out _))
        {
            Services(to, of, read, may);
        }

        foreach (var each in Members)
        {
            Answers(to, of, read, each);
        }
    }

    /// <summary>Counts the services, and the kind of trouble of those cases that tell of it; an empty list where none is told.</summary>
    public static void MarkServicesAndIssue(Measurement to, MeasuredCase of, LanguageReader reader)
    {
        var read = reader.Read(of.Text, of.Language, of.AsOf);
        Services(to, of, read, default);
        if (of.Expect.TryGetProperty(Members[0].Member, out _))
        {
            Answers(to, of, read, Members[0]);
        }
    }

    /// <summary>What a case expects of a member: none or one.</summary>
    public static IReadOnlyList<string> Values(JsonElement of, string member) =>
        of.ValueKind != JsonValueKind.Object || !of.TryGetProperty(member, out var value) ? []
        : value.ValueKind switch
        {
            JsonValueKind.Object => [CaseRunner.Days(value)],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(v => v.GetString()!)],
            _ => [value.GetString()!],
        };

    private static void Answers(Measurement to, MeasuredCase of, Understanding read, (string Member, Question Question) each)
    {
        var may = of.Expect.TryGetProperty("may", out var allowed) ? allowed : default;
        var reading = read.Of(each.Question);
        var said = reading is null ? [] : new[] { Shown(reading.Value) };
        var harmless = Harmless(of, each.Member, may);
        to.Mark(each.Member, of, Values(of.Expect, each.Member), said, harmless, value => value);
        if (each.Question == Question.Issue)
        {
            to.Mark("issue taken as sure", of, Values(of.Expect, each.Member), reading?.Sure == true ? said : [], harmless);
        }
    }

    private static void Services(Measurement to, MeasuredCase of, Understanding read, JsonElement may)
    {
        var expected = Values(of.Expect, "services");
        var harmless = Values(may, "services");
        var best = read.Services.Take(1).Select(s => s.Id).ToList();
        var sure = read.Of(Question.Service)?.Value is Chosen chosen ? new[] { chosen.Id } : [];

        // Any one of several matters may be the one taken.
        to.Mark("service taken as sure", of, expected.Count == 0 ? [] : [string.Join('/', expected)], sure, harmless);
        to.Mark("best service", of, expected.Count == 0 ? [] : [string.Join('/', expected)], best, harmless, value => value);
        to.Mark("first matter among three", of, expected.Take(1),
            read.Offered.Select(s => s.Id).Where(s => expected.Count > 0 && Measurement.Allows(expected[0], s)).Take(1));
        to.Mark("all matters", of, expected, read.Services.Where(s => s.Score >= Fair).Select(s => s.Id), harmless);
        if (expected.Count > 1)
        {
            to.Mark("several matters", of, expected, read.Services.Where(s => s.Score >= Fair).Select(s => s.Id), harmless);
        }

        if (read.Services.Count > 0)
        {
            to.Calibrate(read.Services[0].Score, expected.Concat(harmless).Any(e => Measurement.Allows(e, read.Services[0].Id)));
        }
    }

    /// <summary>An answer that has not come may be read as no decision.</summary>
    private static string[] Harmless(MeasuredCase of, string member, JsonElement may) =>
    [
        .. Values(may, member),
        .. string.Equals(member, "decision", StringComparison.Ordinal) && Values(of.Expect, "issue").Any(i => Measurement.Allows(i, Ids.Of(Issue.NoReply)))
            ? [Ids.Of(DecisionForm.None)] : Array.Empty<string>(),
    ];

    private static string Shown(AnswerValue value) => value switch
    {
        Chosen chosen => chosen.Id,
        Dated dated => CaseRunner.Days(dated.When.First, dated.When.Last),
        _ => AnswerValue.UnknownId,
    };
}
