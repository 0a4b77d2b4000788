using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace OmbudGuide.Bot.Staff;

/// <summary>
/// ASP.NET Core Identity's user manager, with two changes: failures are counted in one statement, so that many at once are all counted, and
/// the lock goes by the host's own clock.
/// </summary>
internal sealed class StaffManager(
    StaffStore store,
    TimeProvider clock,
    IOptions<IdentityOptions> options,
    IPasswordHasher<StaffUser> hasher,
    IEnumerable<IUserValidator<StaffUser>> userValidators,
    IEnumerable<IPasswordValidator<StaffUser>> passwordValidators,
    ILookupNormalizer normalizer,
    IdentityErrorDescriber errors,
    IServiceProvider services,
    ILogger<StaffManager> logger)
    : UserManager<StaffUser>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public override Task<bool> IsLockedOutAsync(StaffUser user) => Task.FromResult(user.LockedUntil > clock.GetUtcNow().ToUnixTimeMilliseconds());

    public override async Task<IdentityResult> AccessFailedAsync(StaffUser user)
    {
        var until = clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan;
        await store.CountFailureAsync(user.Login, Options.Lockout.MaxFailedAccessAttempts, until.ToUnixTimeMilliseconds(), CancellationToken);
        return IdentityResult.Success;
    }

    public override async Task<IdentityResult> ResetAccessFailedCountAsync(StaffUser user)
    {
        if (user.FailedAttempts > 0 || user.LockedUntil > 0) await store.ForgetFailuresAsync(user.Login, CancellationToken);
        return IdentityResult.Success;
    }
}

/// <summary>Logins are small letters; people write them as they like.</summary>
internal sealed class LoginNormalizer : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name?.Trim().ToLowerInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
