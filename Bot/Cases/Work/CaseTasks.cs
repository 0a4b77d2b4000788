using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>The tasks of cases, and the first open day of each case, which the inbox sorts by.</summary>
internal sealed class CaseTasks(Editions editions, ContentProtection protection)
{
    private readonly ContentProtector _protector = protection.For("case-task");

    /// <summary>The days of a guidance that were still to come when the case was received, in the ombud's language.</summary>
    public IReadOnlyList<TaskRow> Of(CaseReference reference, CaseDraft sent, DateOnly today)
    {
        var guidance = sent.Guidance[^1];
        var days = new List<(CaseTaskKind Kind, DateOnly? Day, string Text)>();
        if (guidance.Complaint is { } complaint) days.Add((CaseTaskKind.ComplaintDeadline, complaint.Deadline?.LastDay, complaint.Text));
        days.AddRange(guidance.Rights.Concat(guidance.Duties).Select(each => (CaseTaskKind.Right, each.By, each.Text)));
        days.AddRange(guidance.Steps.Select(each => (CaseTaskKind.Step, each.By, each.Text)));
        return [.. days.Where(each => each.Day >= today).Select(each => Row(reference, each.Kind, each.Day!.Value, each.Text))];
    }

    /// <param name="text">Cut after <see cref="CaseTask.LongestText"/> characters; national identity numbers are masked.</param>
    public TaskRow Row(CaseReference reference, CaseTaskKind kind, DateOnly day, string text)
    {
        var kept = editions.Now.PersonalData.Mask(text.Length > CaseTask.LongestText ? text[..CaseTask.LongestText] : text, keepsContact: true);
        var body = JsonSerializer.SerializeToUtf8Bytes(new StoredTask($"{reference}", kept), CaseWorkJson.Default.StoredTask);
        return new TaskRow
        {
            Id = Guid.CreateVersion7().ToString("N"),
            Reference = $"{reference}",
            Kind = Ids.Of(kind),
            Day = day.ToString("O"),
            Body = _protector.Protect(body),
        };
    }

    public static async Task WriteAsync(DbConnection connection, DbTransaction? transaction, IEnumerable<TaskRow> rows)
    {
        foreach (var row in rows)
        {
            await connection.ExecuteAsync(
                "INSERT INTO case_tasks (id, reference, kind, day, done_at, body) VALUES (@Id, @Reference, @Kind, @Day, @DoneAt, @Body)", row, transaction);
        }
    }

    /// <summary>Marks a task as done at a time, or as open again. Null where the case has no such task, or nothing changed.</summary>
    public async Task<CaseTask?> SetDoneAsync(
        DbConnection connection, DbTransaction? transaction, CaseReference reference, string id, DateTimeOffset? doneAt)
    {
        var asked = new { reference = $"{reference}", id, doneAt = doneAt?.ToUnixTimeMilliseconds() };
        var changed = await connection.ExecuteAsync(
            $"UPDATE case_tasks SET done_at = @doneAt WHERE id = @id AND reference = @reference AND done_at IS {(doneAt is null ? "NOT NULL" : "NULL")}",
            asked,
            transaction);
        return changed == 0
            ? null
            : Read(await connection.QuerySingleAsync<TaskRow>($"SELECT {Columns} FROM case_tasks WHERE id = @id AND reference = @reference", asked, transaction));
    }

    /// <summary>Writes the first day of the open tasks to the case.</summary>
    public static Task WriteFirstDayAsync(DbConnection connection, DbTransaction? transaction, CaseReference reference) => connection.ExecuteAsync(
        """
        UPDATE cases SET due_on = COALESCE((SELECT MIN(day) FROM case_tasks WHERE case_tasks.reference = cases.reference AND done_at IS NULL), @none)
        WHERE reference = @reference
        """,
        new { reference = $"{reference}", none = CaseTask.NoDay },
        transaction);

    /// <summary>The tasks of a case, the first day first.</summary>
    public async Task<IReadOnlyList<CaseTask>> ReadAsync(DbConnection connection, CaseReference reference) =>
    [
        .. (await connection.QueryAsync<TaskRow>(
            $"SELECT {Columns} FROM case_tasks WHERE reference = @reference ORDER BY day, id", new { reference = $"{reference}" })).Select(Read),
    ];

    private const string Columns = "id, reference, kind, day, done_at AS DoneAt, body";

    /// <exception cref="InvalidOperationException">The task belongs to another case, or is of a kind that this version does not know.</exception>
    public CaseTask Read(TaskRow row)
    {
        var body = JsonSerializer.Deserialize(_protector.Unprotect(row.Body), CaseWorkJson.Default.StoredTask)!;
        if (body.Reference != row.Reference) throw new InvalidOperationException($"A task stored under case {row.Reference} belongs to another case.");
        if (!Ids.TryRead<CaseTaskKind>(row.Kind, out var kind))
            throw new InvalidOperationException($"Case {row.Reference} has a task of the kind '{row.Kind}', which this version does not know.");
        return new CaseTask(
            row.Id,
            kind,
            DateOnly.ParseExact(row.Day, "O", CultureInfo.InvariantCulture),
            body.Text,
            row.DoneAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}

/// <summary>A task as it is stored.</summary>
internal sealed class TaskRow
{
    public required string Id { get; init; }

    public required string Reference { get; init; }

    public required string Kind { get; init; }

    /// <summary>In ISO form.</summary>
    public required string Day { get; init; }

    /// <summary>Unix milliseconds; null while it is open.</summary>
    public long? DoneAt { get; init; }

    /// <summary>Encrypted.</summary>
    public required byte[] Body { get; init; }
}
