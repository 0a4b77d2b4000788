using Dapper;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Staff;

/// <summary>Wrong passwords and used codes, counted in one statement each.</summary>
internal sealed partial class StaffStore
{
    /// <summary>Counts a wrong password; the one that reaches <paramref name="most"/> locks the account and starts the count anew.</summary>
    public Task CountFailureAsync(string login, int most, long lockedUntil, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            """
            UPDATE staff SET
                locked_until    = CASE WHEN failed_attempts + 1 >= @most THEN @lockedUntil ELSE locked_until END,
                failed_attempts = CASE WHEN failed_attempts + 1 >= @most THEN 0 ELSE failed_attempts + 1 END
            WHERE login = @login
            """,
            new { login, most, lockedUntil },
            transaction),
        cancellationToken);

    /// <summary>Writes as much as <see cref="CountFailureAsync"/> and changes nothing, so that the time taken does not tell whether an account exists.</summary>
    public Task PretendToCountFailureAsync(CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE staff SET failed_attempts = failed_attempts WHERE login = (SELECT MIN(login) FROM staff)", transaction: transaction),
        cancellationToken);

    public Task ForgetFailuresAsync(string login, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "UPDATE staff SET failed_attempts = 0, locked_until = 0 WHERE login = @login", new { login }, transaction),
        cancellationToken);

    /// <summary>Notes that a one-time code was taken. False where it is the one that was taken last.</summary>
    public Task<bool> TakeCodeAsync(string login, string codeHash, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            "UPDATE staff SET last_code = @codeHash WHERE login = @login AND last_code <> @codeHash", new { login, codeHash }, transaction) == 1,
        cancellationToken);
}
