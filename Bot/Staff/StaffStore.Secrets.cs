using Microsoft.AspNetCore.Identity;

namespace OmbudGuide.Bot.Staff;

/// <summary>Password, stamp and lock, as the user manager asks for them. The counting itself is in <see cref="StaffManager"/>.</summary>
internal sealed partial class StaffStore : IUserPasswordStore<StaffUser>, IUserSecurityStampStore<StaffUser>, IUserLockoutStore<StaffUser>
{
    public Task SetPasswordHashAsync(StaffUser user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(StaffUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash.Length > 0 ? user.PasswordHash : null);

    public Task<bool> HasPasswordAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetSecurityStampAsync(StaffUser user, string stamp, CancellationToken cancellationToken)
    {
        user.Stamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(StaffUser user, CancellationToken cancellationToken) =>
        Task.FromResult<DateTimeOffset?>(user.LockedUntil == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(user.LockedUntil));

    public Task<int> GetAccessFailedCountAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult((int)user.FailedAttempts);

    /// <summary>Every account can be locked.</summary>
    public Task<bool> GetLockoutEnabledAsync(StaffUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(StaffUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="NotSupportedException">Always: <see cref="CountFailureAsync"/> locks.</exception>
    public Task SetLockoutEndDateAsync(StaffUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An account is locked by the failure that reaches the limit.");

    /// <exception cref="NotSupportedException">Always: <see cref="CountFailureAsync"/> counts.</exception>
    public Task<int> IncrementAccessFailedCountAsync(StaffUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Failures are counted in one statement.");

    public Task ResetAccessFailedCountAsync(StaffUser user, CancellationToken cancellationToken) => ForgetFailuresAsync(user.Login, cancellationToken);
}
