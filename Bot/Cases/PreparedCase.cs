using System.Data.Common;

namespace OmbudGuide.Bot.Cases;

/// <summary>A case that is ready to be written, and the receipt that holds once it is.</summary>
public sealed class PreparedCase
{
    private readonly CaseStore _store;
    private readonly CaseRow? _row;

    private readonly Action _wake;

    /// <param name="row">Null where the case is stored already.</param>
    /// <param name="wake">Wakes whoever tells of new cases.</param>
    internal PreparedCase(CaseReceipt receipt, CaseStore store, CaseRow? row, Action wake) => (Receipt, _store, _row, _wake) = (receipt, store, row, wake);

    /// <summary>To be shown in the same turn: turn and case are committed together, or neither.</summary>
    public CaseReceipt Receipt { get; }

    /// <summary>The write to enlist in the turn's transaction. Writes once, however often it runs; throws nothing but what undoes the turn.</summary>
    public Task WriteAsync(DbConnection connection, DbTransaction? transaction) =>
        _row is null ? Task.CompletedTask : _store.WriteAsync(_row, connection, transaction);

    /// <summary>To be called once what <see cref="WriteAsync"/> wrote is committed: what has to be told of the case is told at once.</summary>
    public void Committed() => _wake();
}
