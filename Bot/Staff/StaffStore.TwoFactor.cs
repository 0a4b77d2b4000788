using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.Identity;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Staff;

/// <summary>One-time codes: the key that they are made of (encrypted), and codes for whoever has lost the device (hashed).</summary>
internal sealed partial class StaffStore
    : IUserTwoFactorStore<StaffUser>, IUserAuthenticatorKeyStore<StaffUser>, IUserTwoFactorRecoveryCodeStore<StaffUser>
{
    public Task SetTwoFactorEnabledAsync(StaffUser user, bool enabled, CancellationToken cancellationToken)
    {
        user.TwoFactor = enabled ? 1 : 0;
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactor != 0);

    public Task SetAuthenticatorKeyAsync(StaffUser user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = _protector.Protect($"{user.Login}\n{key}");
        return Task.CompletedTask;
    }

    /// <exception cref="InvalidOperationException">The key that is stored belongs to another account.</exception>
    public Task<string?> GetAuthenticatorKeyAsync(StaffUser user, CancellationToken cancellationToken)
    {
        if (user.AuthenticatorKey is null) return Task.FromResult<string?>(null);
        var kept = _protector.UnprotectText(user.AuthenticatorKey).Split('\n');
        return kept[0] == user.Login
            ? Task.FromResult<string?>(kept[1])
            : throw new InvalidOperationException($"The authenticator key stored for {user.Login} belongs to another account.");
    }

    public Task ReplaceCodesAsync(StaffUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) =>
        {
            await connection.ExecuteAsync("DELETE FROM staff_recovery_codes WHERE login = @Login", new { user.Login }, transaction);
            foreach (var code in recoveryCodes)
            {
                await connection.ExecuteAsync(
                    "INSERT INTO staff_recovery_codes (login, code_hash) VALUES (@Login, @hash)", new { user.Login, hash = HashOf(code) }, transaction);
            }
        },
        cancellationToken);

    public Task<bool> RedeemCodeAsync(StaffUser user, string code, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, transaction) => await connection.ExecuteAsync(
            "DELETE FROM staff_recovery_codes WHERE login = @Login AND code_hash = @hash", new { user.Login, hash = HashOf(code) }, transaction) == 1,
        cancellationToken);

    public Task<int> CountCodesAsync(StaffUser user, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM staff_recovery_codes WHERE login = @Login", new { user.Login }),
        cancellationToken);

    /// <summary>A code has 50 random bits and is asked for by few attempts; its hash need not be slow. However it is written, it is the same.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
}
