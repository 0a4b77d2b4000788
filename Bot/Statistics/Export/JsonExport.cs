using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Statistics.Export;

/// <summary>The figures for programs: everything by id, with its name beside it.</summary>
internal static class JsonExport
{
    /// <summary>Letters are written as they are, not as numbers.</summary>
    private static readonly ExportJson Form = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    });

    public static byte[] Of(StatisticsExport export) => JsonSerializer.SerializeToUtf8Bytes(
        new ExportedFigures(
            export.Words.Municipality.Id,
            export.Words.Language,
            export.Counts.Period.From,
            export.Counts.Period.To,
            export.CountedOn,
            export.Counts.Cases,
            export.Counts.Apart,
            export.Least,
            export.Counts.Answers.Median,
            [
                .. export.Tables.Select(table => new ExportedTable(
                    table.Id, table.Title, Ids.Of(table.Unit), [.. table.Lines.Select(line => new ExportedLine(line.Ids, line.Name, line.PartOf, line.Cases))])),
            ]),
        Form.ExportedFigures);
}

/// <param name="FoldedBelow">Figures under a heading that are smaller are put together with others.</param>
/// <param name="MedianDaysToFirstAnswer">Null where nobody has been answered.</param>
internal sealed record ExportedFigures(
    string Municipality,
    string Language,
    DateOnly From,
    DateOnly To,
    DateOnly CountedOn,
    int Cases,
    int CountedApart,
    int FoldedBelow,
    int? MedianDaysToFirstAnswer,
    IReadOnlyList<ExportedTable> Tables);

/// <param name="Counts">What is counted: <c>cases</c>, <c>conversations</c> in the chat, <c>contacts</c> at the service desk.</param>
internal sealed record ExportedTable(string Id, string Title, string Counts, IReadOnlyList<ExportedLine> Lines);

/// <param name="Cases">Null where there are some, but fewer than may be told.</param>
internal sealed record ExportedLine(IReadOnlyList<string> Ids, string Name, string? PartOf, int? Cases);

[JsonSerializable(typeof(ExportedFigures))]
internal sealed partial class ExportJson : JsonSerializerContext;
