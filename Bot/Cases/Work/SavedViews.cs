using System.Data.Common;
using System.Text.Json;
using Dapper;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>The views of the inbox that each account keeps. What is searched for may name a citizen, so all of it is encrypted. They go with the account.</summary>
internal sealed class SavedViews(Editions editions, IDatabase database, ContentProtection protection, TimeProvider clock)
{
    /// <summary>The most views that an account can keep.</summary>
    public const int Most = 20;

    private readonly ContentProtector _protector = protection.For("saved-view");

    /// <summary>Those of an account, the first saved first.</summary>
    public Task<IReadOnlyList<SavedView>> OfAsync(string login, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SavedView>>(
        async connection => await ReadAsync(connection, null, login), cancellationToken);

    /// <summary>Keeps a view, or puts it in the place of the one with the same name. Gives its id; null where the account has as many as it can.</summary>
    public Task<string?> SaveAsync(string login, string name, InboxView view, string? search, string? heading, CancellationToken cancellationToken) => database.WriteAsync<string?>(
        async (connection, transaction) =>
        {
            var all = await LockedAsync(connection, transaction, login);
            var same = all.FirstOrDefault(each => IsNamed(each, name));
            if (same is null && all.Count >= Most) return null;
            var kept = new SavedView(same?.Id ?? Guid.CreateVersion7().ToString("N"), name, view, search, heading);
            await WriteAsync(connection, transaction, login, kept);
            return kept.Id;
        },
        cancellationToken);

    /// <summary>Gives a view of the account another name. Gives its id; null where the account has no such view, or another one has the name.</summary>
    public Task<string?> RenameAsync(string login, string id, string name, CancellationToken cancellationToken) => database.WriteAsync<string?>(
        async (connection, transaction) =>
        {
            var all = await LockedAsync(connection, transaction, login);
            if (all.FirstOrDefault(each => each.Id == id) is not { } view || all.Any(each => each.Id != id && IsNamed(each, name))) return null;
            await WriteAsync(connection, transaction, login, view with { Name = name });
            return view.Id;
        },
        cancellationToken);

    /// <summary>Takes a view of the account away, where it has it.</summary>
    public Task RemoveAsync(string login, string id, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync("DELETE FROM saved_views WHERE id = @id AND login = @login", new { id, login }, transaction), cancellationToken);

    private static bool IsNamed(SavedView view, string name) => string.Equals(view.Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The account's row is locked first, so that two windows do not save one too many.</summary>
    private async Task<List<SavedView>> LockedAsync(DbConnection connection, DbTransaction? transaction, string login)
    {
        await connection.ExecuteAsync("UPDATE staff SET name = name WHERE login = @login", new { login }, transaction);
        return await ReadAsync(connection, transaction, login);
    }

    private async Task<List<SavedView>> ReadAsync(DbConnection connection, DbTransaction? transaction, string login) =>
    [
        .. (await connection.QueryAsync<(string Id, byte[] Body)>(
            "SELECT id, body FROM saved_views WHERE login = @login ORDER BY saved_at, id", new { login }, transaction)).Select(row => Open(login, row.Id, row.Body)),
    ];

    private Task<int> WriteAsync(DbConnection connection, DbTransaction? transaction, string login, SavedView view) => connection.ExecuteAsync(
        """
        INSERT INTO saved_views (id, login, saved_at, body) VALUES (@Id, @login, @at, @body)
        ON CONFLICT (id) DO UPDATE SET body = excluded.body
        """,
        new
        {
            view.Id,
            login,
            at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            body = _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(
                new StoredView(login, editions.Now.PersonalData.Mask(view.Name, keepsContact: true), Ids.Of(view.View), view.Search is { } search ? editions.Now.PersonalData.Mask(search, keepsContact: true) : null, view.Heading),
                CaseWorkJson.Default.StoredView)),
        },
        transaction);

    /// <exception cref="InvalidOperationException">What is stored belongs to another account.</exception>
    private SavedView Open(string login, string id, byte[] stored)
    {
        var read = JsonSerializer.Deserialize(_protector.Unprotect(stored), CaseWorkJson.Default.StoredView)!;
        if (read.Login != login) throw new InvalidOperationException("A view that is stored under one account belongs to another.");
        return new SavedView(id, read.Name, Ids.TryRead<InboxView>(read.View, out var view) ? view : InboxView.Open, read.Search, read.Heading);
    }
}

/// <summary>What of a saved view is encrypted.</summary>
/// <param name="Login">Again beside the column, so that views cannot change accounts unnoticed.</param>
internal sealed record StoredView(string Login, string Name, string View, string? Search, string? Heading);
