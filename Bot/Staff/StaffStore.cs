using Dapper;
using Microsoft.AspNetCore.Identity;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Staff;

/// <summary>
/// Staff accounts in the database, for ASP.NET Core Identity's user manager; of a password only a slow hash. Failed attempts are counted by
/// statements of their own, so that many at once are all counted.
/// </summary>
internal sealed partial class StaffStore(IDatabase database, ContentProtection protection) : IUserStore<StaffUser>
{
    private const string Columns =
        """
        login, municipality, name, role, stamp, password_hash AS PasswordHash, failed_attempts AS FailedAttempts, locked_until AS LockedUntil,
        two_factor AS TwoFactor, authenticator_key AS AuthenticatorKey, last_code AS LastCode, added_on AS AddedOn
        """;

    private readonly ContentProtector _protector = protection.For("authenticator-key");

    /// <summary>Fails with <c>DuplicateUserName</c> where the login is taken.</summary>
    public async Task<IdentityResult> CreateAsync(StaffUser user, CancellationToken cancellationToken) => await database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            """
            INSERT INTO staff (login, municipality, name, role, password_hash, stamp, added_on)
            VALUES (@Login, @Municipality, @Name, @Role, @PasswordHash, @Stamp, @AddedOn)
            ON CONFLICT DO NOTHING
            """,
            user,
            transaction),
        cancellationToken) == 1
        ? IdentityResult.Success
        : IdentityResult.Failed(new IdentityErrorDescriber().DuplicateUserName(user.Login));

    public async Task<IdentityResult> UpdateAsync(StaffUser user, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync(
                """
                UPDATE staff SET name = @Name, role = @Role, password_hash = @PasswordHash, stamp = @Stamp, two_factor = @TwoFactor,
                    authenticator_key = @AuthenticatorKey
                WHERE login = @Login
                """,
                user,
                transaction),
            cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(StaffUser user, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            (connection, transaction) => connection.ExecuteAsync("DELETE FROM staff WHERE login = @Login", new { user.Login }, transaction),
            cancellationToken);
        return IdentityResult.Success;
    }

    public Task<StaffUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StaffUser>($"SELECT {Columns} FROM staff WHERE login = @userId", new { userId }),
        cancellationToken);

    public Task<StaffUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByIdAsync(normalizedUserName, cancellationToken);

    /// <summary>All accounts, or those of one municipality.</summary>
    public Task<IReadOnlyList<StaffUser>> ListAsync(string? municipality, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StaffUser>>(
            async connection =>
            [
                .. await connection.QueryAsync<StaffUser>(
                    $"SELECT {Columns} FROM staff WHERE @municipality = '' OR municipality = @municipality ORDER BY municipality, login",
                    new { municipality = municipality ?? "" }),
            ],
            cancellationToken);

    public Task<string> GetUserIdAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(user.Login);

    public Task<string?> GetUserNameAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Login);

    public Task<string?> GetNormalizedUserNameAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Login);

    /// <summary>A login is made once and stays; it is normal already.</summary>
    public Task SetNormalizedUserNameAsync(StaffUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="NotSupportedException">Always: a login stays.</exception>
    public Task SetUserNameAsync(StaffUser user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A login stays as it was made.");

    /// <summary>The user manager disposes its store with every request; this one outlives them.</summary>
    public void Dispose()
    {
    }
}
