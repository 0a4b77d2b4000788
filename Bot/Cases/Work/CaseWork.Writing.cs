using System.Data.Common;
using Dapper;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>What is written into a case: notes, messages and tasks.</summary>
internal sealed partial class CaseWork
{
    /// <summary>A note that the ombud alone reads.</summary>
    /// <exception cref="ArgumentException">The text is over <see cref="CaseEvent.LongestText"/> characters.</exception>
    public Task<bool> NoteAsync(
        CaseReference reference, string municipality, string text, CaseAuthor author, CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        (connection, transaction, _) => TellAsync(connection, transaction, reference, municipality, CaseEventKind.Note, author, text),
        cancellationToken);

    /// <summary>A message that the citizen reads with the receipt. The first one is the day on which the case was answered.</summary>
    /// <param name="sideEffect">What else is written in the same transaction, such as the notice that there is a message; null for nothing.</param>
    /// <exception cref="ArgumentException">The text is over <see cref="CaseEvent.LongestText"/> characters.</exception>
    public Task<bool> WriteToCitizenAsync(
        CaseReference reference,
        string municipality,
        string text,
        CaseAuthor author,
        Func<DbConnection, DbTransaction?, Task>? sideEffect,
        CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        async (connection, transaction, before) =>
        {
            await AnswerAsync(connection, transaction, before, reference, municipality, text, author);
            if (sideEffect is not null) await sideEffect(connection, transaction);
        },
        cancellationToken);

    /// <summary>Keeps that the ombud holds something else right than the guidance said, and why.</summary>
    /// <param name="right">As <see cref="CorrectedParts.In"/> gives what was said.</param>
    /// <param name="reason">Up to <see cref="CaseOverride.LongestReason"/> characters.</param>
    public Task<bool> OverrideAsync(
        OpenedCase opened, CorrectedPart part, string right, string reason, CaseAuthor author, CancellationToken cancellationToken) => ChangeAsync(
        opened.Reference,
        opened.Sent.Municipality,
        async (connection, transaction, _) =>
        {
            await overrides.AddAsync(connection, transaction, opened, part, right, reason, Now);
            await TellAsync(
                connection, transaction, opened.Reference, opened.Sent.Municipality, CaseEventKind.Overridden, author, reason,
                before: [Ids.Of(part), CorrectedParts.In(opened.Sent, part)], after: [Ids.Of(part), right]);
        },
        cancellationToken);

    /// <summary>A task of the ombud's own.</summary>
    /// <param name="text">Up to <see cref="CaseTask.LongestText"/> characters; the rest is cut.</param>
    public Task<bool> AddTaskAsync(
        CaseReference reference, string municipality, DateOnly day, string text, CaseAuthor author, CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        async (connection, transaction, _) =>
        {
            await CaseTasks.WriteAsync(connection, transaction, [tasks.Row(reference, CaseTaskKind.Own, day, text)]);
            await CaseTasks.WriteFirstDayAsync(connection, transaction, reference);
            await TellAsync(connection, transaction, reference, municipality, CaseEventKind.TaskAdded, author, text, after: [day.ToString("O")]);
        },
        cancellationToken);

    /// <summary>Marks a task as done, or takes it up again. A task that the case does not have, or that is so already, changes nothing.</summary>
    public Task<bool> SetTaskDoneAsync(
        CaseReference reference, string municipality, string task, bool done, CaseAuthor author, CancellationToken cancellationToken) => ChangeAsync(
        reference,
        municipality,
        async (connection, transaction, _) =>
        {
            if (await tasks.SetDoneAsync(connection, transaction, reference, task, done ? Now : null) is not { } changed) return;
            await CaseTasks.WriteFirstDayAsync(connection, transaction, reference);
            await TellAsync(
                connection, transaction, reference, municipality, done ? CaseEventKind.TaskDone : CaseEventKind.TaskTakenUpAgain, author, changed.Text,
                after: [changed.Day.ToString("O")]);
        },
        cancellationToken);

    private async Task AnswerAsync(
        DbConnection connection, DbTransaction? transaction, CaseColumns before, CaseReference reference, string municipality, string text, CaseAuthor author)
    {
        await connection.ExecuteAsync(
            "UPDATE cases SET answered_on = COALESCE(answered_on, @today), assignee = COALESCE(assignee, @login), state = @state WHERE reference = @reference",
            new
            {
                reference = $"{reference}",
                today = Today.ToString("O"),
                login = author.Login,
                state = before.State == Ids.Of(CaseState.New) ? Ids.Of(CaseState.Open) : before.State,
            },
            transaction);
        await TellAsync(connection, transaction, reference, municipality, CaseEventKind.MessageToCitizen, author, text);
        var wantsNotice = (await store.ReadAsync(connection, transaction, reference)).Sent.Contact.WantsNotice;
        await SpreadAsync(connection, transaction, reference, municipality, NoticeKind.MessageToCitizen, wantsNotice);
    }
}
