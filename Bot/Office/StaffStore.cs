using Dapper;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Office;

/// <summary>Staff accounts in the database; of a password only a slow hash.</summary>
internal sealed class StaffStore(IDatabase database)
{
    private const string Columns =
        "login, municipality, name, role, stamp, password_hash AS PasswordHash, failed_attempts AS FailedAttempts, locked_until AS LockedUntil";

    /// <summary>False where the login is taken.</summary>
    public Task<bool> AddAsync(StaffAccount account, string passwordHash, DateOnly addedOn, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (connection, transaction) => await connection.ExecuteAsync(
                """
                INSERT INTO staff (login, municipality, name, role, password_hash, stamp, added_on)
                VALUES (@Login, @Municipality, @Name, @role, @passwordHash, @Stamp, @addedOn)
                ON CONFLICT DO NOTHING
                """,
                new
                {
                    account.Login,
                    account.Municipality,
                    account.Name,
                    role = Ids.Of(account.Role),
                    passwordHash,
                    account.Stamp,
                    addedOn = addedOn.ToString("O"),
                },
                transaction) == 1,
            cancellationToken);

    public Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<StaffAccount>>(
        async connection =>
        [
            .. (await connection.QueryAsync<StaffRow>($"SELECT {Columns} FROM staff ORDER BY municipality, login")).Select(row => row.Account()),
        ],
        cancellationToken);

    public Task<StaffRow?> FindAsync(string login, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StaffRow>($"SELECT {Columns} FROM staff WHERE login = @login", new { login }),
        cancellationToken);

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
}

/// <summary>A row of the staff table.</summary>
internal sealed class StaffRow
{
    public required string Login { get; init; }

    public required string Municipality { get; init; }

    public required string Name { get; init; }

    public required string Role { get; init; }

    public required string Stamp { get; init; }

    public required string PasswordHash { get; init; }

    public required int FailedAttempts { get; init; }

    /// <summary>Unix milliseconds; 0 where it has not been locked.</summary>
    public required long LockedUntil { get; init; }

    /// <exception cref="InvalidOperationException">The row's role is not one that this version knows.</exception>
    public StaffAccount Account() => Ids.TryRead<StaffRole>(Role, out var role)
        ? new StaffAccount(Login, Municipality, Name, role, Stamp)
        : throw new InvalidOperationException($"Account {Login} has the role '{Role}'; known are {string.Join(", ", Ids.All<StaffRole>())}.");
}
