using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dapper;
using OmbudGuide.Bot.AuditLog;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Export;

/// <summary>
/// Writes all that one ombud's municipality has of cases, decrypted, while the host runs or not. It goes through the cases one by one, by their
/// references: of however many there are, one is held at a time.
/// </summary>
internal sealed class DataExport(
    IDatabase database, CaseWork work, CaseLinks links, CaseOverrides overrides, CaseFiles files, AuditTrail trail, TimeProvider clock)
{
    public const string Warning = "This is personal data, not encrypted. Keep it where only those may read it who may read the ombud's cases, and delete it when it is not needed any more.";

    private const int AtATime = 200;

    private static readonly byte[] Begin = "[\n"u8.ToArray();
    private static readonly byte[] Between = ",\n"u8.ToArray();
    private static readonly byte[] End = "\n]\n"u8.ToArray();

    /// <summary>Writes the export, and into the municipality's log that it was made.</summary>
    public async Task<ExportManifest> WriteAsync(string municipality, ExportTarget target, CancellationToken cancellationToken)
    {
        var madeAt = clock.GetLocalNow();
        await trail.AddAsync(municipality, CaseAuthor.Host, AuditLook.Exported, "", cancellationToken);
        await target.AddAsync("cases.json", stream => EachAsync(stream, CasesAsync(municipality, cancellationToken), ExportedJson.Readable.ExportedCase, cancellationToken), cancellationToken);
        await target.AddAsync("erased.json", stream => EachAsync(stream, ErasedAsync(municipality, cancellationToken), ExportedJson.Readable.ExportedCount, cancellationToken), cancellationToken);
        await target.AddAsync("notices.json", stream => EachAsync(stream, NoticesAsync(municipality, cancellationToken), ExportedJson.Readable.ExportedNotice, cancellationToken), cancellationToken);
        await target.AddAsync("log.json", stream => EachAsync(stream, LinesAsync(municipality, cancellationToken), ExportedJson.Readable.AuditLine, cancellationToken), cancellationToken);
        await WriteFilesAsync(municipality, target, cancellationToken);
        var last = await database.ReadAsync(connection => connection.ExecuteScalarAsync<string>("SELECT MAX(name) FROM migrations"), cancellationToken) ?? "";
        var manifest = new ExportManifest(ExportManifest.NewestFormat, Warning, municipality, madeAt, last, [.. target.Parts]);
        await target.AddAsync(
            "manifest.json",
            async stream =>
            {
                await JsonSerializer.SerializeAsync(stream, manifest, ExportedJson.Readable.ExportManifest, cancellationToken);
                return 1;
            },
            cancellationToken);
        return manifest;
    }

    /// <summary>The files of cases, decrypted, one after the other.</summary>
    private async Task WriteFilesAsync(string municipality, ExportTarget target, CancellationToken cancellationToken)
    {
        await foreach (var row in PagesAsync(
            """
            SELECT f.id AS Key, f.reference AS Reference FROM case_files f JOIN cases c ON c.reference = f.reference
            WHERE c.municipality = @municipality AND f.id > @after ORDER BY f.id LIMIT @most
            """,
            municipality,
            (FileKey row) => row.Key,
            cancellationToken))
        {
            var reference = CaseReference.Read(row.Reference)!;
            if (await files.FindAsync(reference, row.Key, cancellationToken) is not { } found) continue;
            var (file, content) = found;
            await target.AddAsync(
                ExportedFile.Of(reference, file).Path,
                async stream =>
                {
                    await stream.WriteAsync(content, cancellationToken);
                    return 1;
                },
                cancellationToken);
        }
    }

    /// <summary>A list in JSON, one entry at a time.</summary>
    private static async Task<int> EachAsync<T>(Stream stream, IAsyncEnumerable<T> entries, JsonTypeInfo<T> form, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            await stream.WriteAsync(count++ == 0 ? Begin : Between, cancellationToken);
            await JsonSerializer.SerializeAsync(stream, entry, form, cancellationToken);
        }

        await stream.WriteAsync(count == 0 ? "[]\n"u8.ToArray() : End, cancellationToken);
        return count;
    }

    private async IAsyncEnumerable<ExportedCase> CasesAsync(string municipality, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in PagesAsync(
            """
            SELECT c.reference AS Key, c.answered_on AS AnsweredOn, c.closed_on AS ClosedOn, h.handed_at AS HandedAt
            FROM cases c LEFT JOIN desk_hand_overs h ON h.reference = c.reference
            WHERE c.municipality = @municipality AND c.reference > @after ORDER BY c.reference LIMIT @most
            """,
            municipality,
            (CaseKey row) => row.Key,
            cancellationToken))
        {
            // Erased in the meantime: it is not there any more.
            if (await work.ReadAsync(CaseReference.Read(row.Key)!, municipality, cancellationToken) is not { } worked) continue;
            var columns = new CaseColumns(Day(row.AnsweredOn), Day(row.ClosedOn), row.HandedAt is { } at ? Moment(at) : null);
            var linked = (await links.KindsAsync(row.Key, cancellationToken)).Select(link => new ExportedLink(link.Reference, Ids.Of(link.Kind)));
            yield return ExportedCase.Of(worked, columns, [.. linked], await overrides.HistoryAsync(row.Key, cancellationToken));
        }
    }

    private async IAsyncEnumerable<ExportedCount> ErasedAsync(string municipality, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in PagesAsync(
            """
            SELECT id AS Key, received_on AS ReceivedOn, answered_on AS AnsweredOn, outcome AS Outcome FROM erased_cases
            WHERE municipality = @municipality AND id > @after ORDER BY id LIMIT @most
            """,
            municipality,
            (ErasedRow row) => row.Key,
            cancellationToken))
        {
            var headings = (await database.ReadAsync(
                connection => connection.QueryAsync<(string Scheme, string Category)>(
                    "SELECT scheme, category FROM erased_categories WHERE id = @Key ORDER BY scheme, category", new { row.Key }),
                cancellationToken)).ToLookup(each => each.Scheme, each => each.Category, StringComparer.Ordinal);
            yield return new ExportedCount(Day(row.ReceivedOn)!.Value, Day(row.AnsweredOn), row.Outcome, [.. headings["matter"]], [.. headings["area"]]);
        }
    }

    private async IAsyncEnumerable<ExportedNotice> NoticesAsync(string municipality, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in PagesAsync(
            """
            SELECT id AS Key, reference AS Reference, kind AS Kind, route AS Route, written_at AS WrittenAt, state AS State, CAST(attempts AS bigint) AS Attempts, fault AS Fault,
                ended_at AS EndedAt
            FROM outbox WHERE municipality = @municipality AND id > @after ORDER BY id LIMIT @most
            """,
            municipality,
            (NoticeRow row) => row.Key,
            cancellationToken))
        {
            yield return new ExportedNotice(
                row.Reference, row.Kind, row.Route, Moment(row.WrittenAt), row.State, row.Attempts, row.Fault, row.EndedAt is { } at ? Moment(at) : null);
        }
    }

    private async IAsyncEnumerable<AuditLine> LinesAsync(string municipality, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? before = null;
        while (true)
        {
            var lines = await trail.ReadAsync(municipality, "", before, AtATime, cancellationToken);
            foreach (var line in lines) yield return line;
            if (lines.Count < AtATime) yield break;
            before = lines[^1].Number;
        }
    }

    /// <summary>All rows, some at a time, each time after the last key that was read: what is written meanwhile shifts nothing.</summary>
    private async IAsyncEnumerable<T> PagesAsync<T>(
        string sql, string municipality, Func<T, string> key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        while (true)
        {
            var page = (await database.ReadAsync(connection => connection.QueryAsync<T>(sql, new { municipality, after, most = AtATime }), cancellationToken)).AsList();
            foreach (var row in page) yield return row;
            if (page.Count < AtATime) yield break;
            after = key(page[^1]);
        }
    }

    private DateTimeOffset Moment(long at) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(at), clock.LocalTimeZone);

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);

    private sealed class CaseKey
    {
        public required string Key { get; init; }

        public string? AnsweredOn { get; init; }

        public string? ClosedOn { get; init; }

        public long? HandedAt { get; init; }
    }

    private sealed class FileKey
    {
        public required string Key { get; init; }

        public required string Reference { get; init; }
    }

    private sealed class ErasedRow
    {
        public required string Key { get; init; }

        public required string ReceivedOn { get; init; }

        public string? AnsweredOn { get; init; }

        public string? Outcome { get; init; }
    }

    private sealed class NoticeRow
    {
        public required string Key { get; init; }

        public required string Reference { get; init; }

        public required string Kind { get; init; }

        public required string Route { get; init; }

        public required long WrittenAt { get; init; }

        public required string State { get; init; }

        public required long Attempts { get; init; }

        public string? Fault { get; init; }

        public long? EndedAt { get; init; }
    }
}
