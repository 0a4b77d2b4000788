using Microsoft.AspNetCore.Identity;

namespace OmbudGuide.Bot.Staff;

/// <summary>One-time codes beside the password (TOTP, RFC 6238: six digits, each for half a minute).</summary>
public sealed partial class StaffDesk
{
    private const int RecoveryCodes = 10;
    private const int LongestCode = 32;

    /// <summary>A new key to type or scan into a device. It counts once <see cref="EnableTwoFactorAsync"/> has seen a code made with it.</summary>
    /// <returns>The key in base 32; null where the account has two-factor already, or there is no such account.</returns>
    public Task<string?> BeginTwoFactorAsync(string login) => UseAsync(async users =>
    {
        if (await users.FindByNameAsync(login) is not { TwoFactor: 0 } user) return null;
        await _store.SetAuthenticatorKeyAsync(user, users.GenerateNewAuthenticatorKey(), CancellationToken.None);
        Require(await users.UpdateAsync(user));
        return await users.GetAuthenticatorKeyAsync(user);
    });

    /// <summary>Asks for codes from now on.</summary>
    /// <returns>Ten codes for when the device is lost, shown once; null where the code is not the device's.</returns>
    public Task<IReadOnlyList<string>?> EnableTwoFactorAsync(string login, string code) => UseAsync<IReadOnlyList<string>?>(async users =>
    {
        if (await users.FindByNameAsync(login) is not { TwoFactor: 0, AuthenticatorKey: not null } user || !await IsRightAsync(users, user, code)) return null;
        Require(await users.SetTwoFactorEnabledAsync(user, true));
        return [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];
    });

    /// <summary>Asks for no codes any more. False where the password is wrong.</summary>
    public Task<bool> DisableTwoFactorAsync(string login, string password) => UseAsync(async users =>
    {
        if (await users.FindByNameAsync(login) is not { } user) return false;
        if (await users.IsLockedOutAsync(user) || password.Length > LongestPassword || !await users.CheckPasswordAsync(user, password))
        {
            await users.AccessFailedAsync(user);
            return false;
        }

        user.AuthenticatorKey = null;
        await _store.ReplaceCodesAsync(user, [], CancellationToken.None);
        Require(await users.SetTwoFactorEnabledAsync(user, false));
        return true;
    });

    /// <summary>
    /// The second step of logging in: a code of the device, or one of those for when it is lost. A wrong one counts as a wrong password does.
    /// No code is taken twice.
    /// </summary>
    /// <param name="stamp">Of the account at the first step.</param>
    /// <returns>The account; null where the code is wrong, the account is locked, or it has changed since the first step.</returns>
    public Task<StaffAccount?> ConfirmAsync(string login, string stamp, string? code, CancellationToken cancellationToken = default) => UseAsync(async users =>
    {
        if (await users.FindByNameAsync(login) is not { TwoFactor: not 0 } user || user.Stamp != stamp || await users.IsLockedOutAsync(user)) return null;
        if (code is { Length: > 0 and <= LongestCode } && (await IsRightAsync(users, user, code) || await _store.RedeemCodeAsync(user, code, cancellationToken)))
        {
            await users.ResetAccessFailedCountAsync(user);
            return user.Account();
        }

        await users.AccessFailedAsync(user);
        return null;
    });

    private async Task<bool> IsRightAsync(StaffManager users, StaffUser user, string code)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        return digits.Length == 6
            && await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits)
            && await _store.TakeCodeAsync(user.Login, StaffStore.HashOf(digits), CancellationToken.None);
    }
}
