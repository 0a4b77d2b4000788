using Dapper;
using Microsoft.AspNetCore.Identity;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Staff;

/// <summary>Who an account is at an OpenID Connect provider.</summary>
internal sealed partial class StaffStore : IUserLoginStore<StaffUser>
{
    public Task AddLoginAsync(StaffUser user, UserLoginInfo login, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "INSERT INTO staff_logins (provider, subject, login) VALUES (@LoginProvider, @ProviderKey, @Login) ON CONFLICT DO NOTHING",
            new { login.LoginProvider, login.ProviderKey, user.Login },
            transaction),
        cancellationToken);

    public Task RemoveLoginAsync(StaffUser user, string loginProvider, string providerKey, CancellationToken cancellationToken) => database.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync(
            "DELETE FROM staff_logins WHERE provider = @loginProvider AND subject = @providerKey AND login = @Login",
            new { loginProvider, providerKey, user.Login },
            transaction),
        cancellationToken);

    public Task<IList<UserLoginInfo>> GetLoginsAsync(StaffUser user, CancellationToken cancellationToken) => database.ReadAsync<IList<UserLoginInfo>>(
        async connection =>
        [
            .. (await connection.QueryAsync<(string Provider, string Subject)>(
                "SELECT provider, subject FROM staff_logins WHERE login = @Login", new { user.Login }))
                .Select(each => new UserLoginInfo(each.Provider, each.Subject, each.Provider)),
        ],
        cancellationToken);

    public Task<StaffUser?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<StaffUser>(
            $"SELECT {Columns} FROM staff WHERE login = (SELECT login FROM staff_logins WHERE provider = @loginProvider AND subject = @providerKey)",
            new { loginProvider, providerKey }),
        cancellationToken);
}
