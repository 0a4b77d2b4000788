using System.Text.Json;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Language.Measured;

/// <summary>Counts how replies to questions are read. Where nobody could tell, asking again is right, and any answer taken is wrong.</summary>
internal static class AnswerMarks
{
    private const string Ask = "ask";

    public static void Mark(Measurement to, MeasuredCase of, LanguageReader reader)
    {
        var id = of.Expect.GetProperty("question").GetString()!;
        if (!Ids.TryRead<Question>(id, out var question))
        {
            throw new ArgumentException($"'{id}' is no question.", nameof(of));
        }

        var reading = reader.ReadAnswer(question, MeasuredCase.Options(of.Language, id), of.Text, of.Language, of.AsOf);
        var read = Outcome(reading);
        var right = Outcomes(of.Expect.GetProperty("outcome"));
        var mayAsk = right.Contains(Ask, StringComparer.Ordinal);
        var taken = string.Equals(read, Ask, StringComparison.Ordinal) ? [] : new[] { read };
        if (mayAsk)
        {
            to.Mark("answers", of, [], taken, right, value => value);
            to.Mark("asks again", of, right.Count == 1 ? [Ask] : [], taken.Length == 0 ? [Ask] : [], [Ask]);
        }
        else
        {
            to.Mark("answers", of, [string.Join('/', right)], taken, confusion: value => value);
        }

        if (of.Expect.TryGetProperty("comesAlong", out var along))
        {
            to.Mark("what comes along", of, along.EnumerateObject().Select(p => $"{p.Name} {Days(p.Value.GetString()!)}"),
                reading.Understanding.Readings.Where(r => r.Question != question && r.Value is Dated).Select(r => $"{Ids.Of(r.Question)} {Shown(r.Value)["date ".Length..]}"));
        }
    }

    /// <summary>The outcomes that are right.</summary>
    public static IReadOnlyList<string> Outcomes(JsonElement outcome) =>
        outcome.ValueKind == JsonValueKind.Array ? [.. outcome.EnumerateArray().Select(o => Normal(o.GetString()!))] : [Normal(outcome.GetString()!)];

    private static string Normal(string outcome) => outcome.StartsWith("date ", StringComparison.Ordinal) ? "date " + Days(outcome[5..]) : outcome;

    private static string Days(string days) => days.Contains('/', StringComparison.Ordinal) ? days.Replace("/", "..", StringComparison.Ordinal) : $"{days}..{days}";

    private static string Outcome(AnswerReading reading) => reading.Kind switch
    {
        AnswerReadingKind.Answer => Shown(reading.Value!),
        AnswerReadingKind.Command => $"command {Ids.Of(reading.Command!.Value)}",
        AnswerReadingKind.NoSuchDay => "no-such-day",
        AnswerReadingKind.DateOutOfRange => "out-of-range",
        _ => Ask,
    };

    private static string Shown(AnswerValue value) => value switch
    {
        Chosen chosen => chosen.Id,
        Dated dated => "date " + CaseRunner.Days(dated.When.First, dated.When.Last),
        _ => AnswerValue.UnknownId,
    };
}
