using Microsoft.AspNetCore.Identity;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Staff;

/// <summary>What changes about an account later. Each change ends its sessions.</summary>
public sealed partial class StaffDesk
{
    /// <summary>
    /// A new password, shown once. It unlocks the account, ends its sessions and turns two-factor off, for whoever has lost the device too.
    /// </summary>
    /// <returns>Null where there is no such account.</returns>
    public Task<string?> ResetAsync(string login) => UseAsync(async users =>
    {
        if (await users.FindByNameAsync(login) is not { } user) return null;
        var password = StaffPasswordHasher.Make();
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.TwoFactor = 0;
        user.AuthenticatorKey = null;
        await _store.ReplaceCodesAsync(user, [], CancellationToken.None);
        Require(await users.UpdateSecurityStampAsync(user));
        await _store.ForgetFailuresAsync(user.Login, CancellationToken.None);
        return password;
    });

    /// <summary>Removes an account for good, and ends its sessions. What it did stays told under its name. False where there is none.</summary>
    public Task<bool> RemoveAsync(string login) => UseAsync(async users =>
    {
        if (await users.FindByNameAsync(login) is not { } user) return false;
        Require(await users.DeleteAsync(user));
        return true;
    });

    /// <summary>A password that its owner chooses.</summary>
    /// <returns>Codes of <see cref="IdentityErrorDescriber"/>, and <c>PasswordKnown</c>, that say why not; empty where it is done.</returns>
    public Task<IReadOnlyList<string>> ChangePasswordAsync(string login, string current, string chosen) => UseAsync<IReadOnlyList<string>>(async users =>
    {
        if (await users.FindByNameAsync(login) is not { } user) return [nameof(IdentityErrorDescriber.PasswordMismatch)];
        if (await users.IsLockedOutAsync(user) || current.Length > LongestPassword || !await users.CheckPasswordAsync(user, current))
        {
            await users.AccessFailedAsync(user);
            return [nameof(IdentityErrorDescriber.PasswordMismatch)];
        }

        if (chosen.Length > LongestPassword) return [nameof(IdentityErrorDescriber.PasswordTooShort)];
        var changed = await users.ChangePasswordAsync(user, current, chosen);
        if (!changed.Succeeded) return [.. changed.Errors.Select(error => error.Code)];
        await users.ResetAccessFailedCountAsync(user);
        return [];
    });

    /// <summary>
    /// The account of someone whom a provider has named, made at the first time. Name, role and municipality are what the provider says now; who has
    /// come to another municipality gets another account.
    /// </summary>
    /// <param name="provider">The issuer.</param>
    /// <param name="subject">Who it is there.</param>
    public Task<StaffAccount> FromProviderAsync(string provider, string subject, string name, string municipality, StaffRole role) => UseAsync(async users =>
    {
        var key = $"{municipality}:{subject}";
        if (await users.FindByLoginAsync(provider, key) is not { } user)
        {
            var added = await AddAsync(municipality, name, role, (manager, made) => manager.CreateAsync(made));
            user = (await users.FindByNameAsync(added.Login))!;
            Require(await users.AddLoginAsync(user, new UserLoginInfo(provider, key, provider)));
        }

        if (user.Name == name && user.Role == Ids.Of(role)) return user.Account();
        (user.Name, user.Role) = (name, Ids.Of(role));
        Require(await users.UpdateSecurityStampAsync(user));
        return user.Account();
    });

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException($"The account was not changed: {result}");
    }
}
