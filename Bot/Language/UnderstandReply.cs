using System.Text.Json.Serialization;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>What <c>POST /api/understand</c> takes. <paramref name="AsOf"/> is an ISO date; today where it is left out.</summary>
internal sealed record UnderstandRequest(string? Text, string? Language, string? AsOf);

/// <summary>
/// What <c>POST /api/understand</c> answers. Spans are <c>[from, to)</c> in UTF-16 units; days are ISO dates, the last one inclusive.
/// From <paramref name="Kind"/> on the members go beyond the first contract.
/// </summary>
internal sealed record UnderstandReply(
    IReadOnlyList<TimeReply> Times,
    IReadOnlyList<DurationReply> Durations,
    IReadOnlyList<NumberReply> Numbers,
    string? Answer,
    IReadOnlyList<ServiceReply> Services,
    string? Issue,
    IReadOnlyList<FoundReply> PersonalData,
    IReadOnlyList<DangerReply> Danger,
    string Kind,
    string? OtherLanguage,
    string? Command,
    IReadOnlyList<ImpossibleReply> ImpossibleTimes,
    IReadOnlyList<ReadingReply> Readings)
{
    public static UnderstandReply Of(Understanding read) => new(
        [.. read.Times.Select(t => new TimeReply(
            t.Text, Pair(t.Span), t.Timex, t.From, t.To, Ids.Of(t.Precision), t.Approximate, [.. t.Other.Select(o => new DaysReply(o.First, o.Last))]))],
        [.. read.Durations.Select(d => new DurationReply(d.Text, Pair(d.Span), d.Timex))],
        [.. read.Numbers.Select(n => new NumberReply(n.Text, Pair(n.Span), n.Value))],
        Id(read.Answer),
        [.. read.Services.Select(s => new ServiceReply(s.Id, s.Score, s.Words))],
        Id(read.Issue),
        [.. read.PersonalData.Select(p => new FoundReply(Ids.Of(p.Kind), Pair(p.Span)))],
        [.. read.Danger.Select(d => new DangerReply(Ids.Of(d.Kind), Pair(d.Span), d.Sure))],
        Ids.Of(read.Kind),
        read.OtherLanguage,
        Id(read.Command),
        [.. read.ImpossibleTimes.Select(t => new ImpossibleReply(t.Text, Pair(t.Span), Ids.Of(t.Fault)))],
        [.. read.Readings.Select(r => new ReadingReply(Ids.Of(r.Question), Value(r.Value), Pair(r.Span), r.Sure))]);

    private static int[] Pair(TextSpan span) => [span.Start, span.End];

    private static string? Id<T>(T? option)
        where T : struct, Enum => option is { } value ? Ids.Of(value) : null;

    private static string Value(AnswerValue value) => value switch
    {
        Chosen chosen => chosen.Id,
        Dated dated => dated.When.ToString(),
        _ => AnswerValue.UnknownId,
    };
}

internal sealed record TimeReply(
    string Text, int[] Span, string Timex, DateOnly From, DateOnly To, string Precision, bool Approximate, IReadOnlyList<DaysReply> Other);

internal sealed record DaysReply(DateOnly From, DateOnly To);

internal sealed record DurationReply(string Text, int[] Span, string Timex);

internal sealed record NumberReply(string Text, int[] Span, decimal Value);

internal sealed record ServiceReply(string Id, double Score, IReadOnlyList<string> Words);

internal sealed record FoundReply(string Kind, int[] Span);

/// <param name="Sure">False where the words only make it likely.</param>
internal sealed record DangerReply(string Kind, int[] Span, bool Sure);

internal sealed record ImpossibleReply(string Text, int[] Span, string Fault);

/// <param name="Value">An option's id, or the days as <c>2026-11-08</c> or <c>2026-03-01/2026-03-31</c>.</param>
/// <param name="Sure">False where the words only make it likely.</param>
internal sealed record ReadingReply(string Question, string Value, int[] Span, bool Sure);

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(UnderstandRequest))]
[JsonSerializable(typeof(UnderstandReply))]
internal sealed partial class UnderstandJson : JsonSerializerContext;
