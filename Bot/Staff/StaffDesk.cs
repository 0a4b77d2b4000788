using System.Text;
using Microsoft.AspNetCore.Identity;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Staff;

/// <summary>Adds accounts, checks passwords and codes, resets and removes.</summary>
public sealed partial class StaffDesk
{
    /// <summary>Wrong passwords in a row that lock an account.</summary>
    public const int MostFailures = 5;

    /// <summary>The fewest characters of a password that someone chooses; the setting <c>Passwords:Shortest</c> may ask for more.</summary>
    public const int ShortestPassword = 12;

    /// <summary>A longer password is not hashed.</summary>
    public const int LongestPassword = 128;

    public const int LongestName = 100;
    private const int LongestLogin = 40;
    private const int MostLikeLogins = 100;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private readonly IServiceScopeFactory _scopes;
    private readonly StaffStore _store;
    private readonly TimeProvider _clock;
    private readonly Lazy<StaffUser> _nobody;

    internal StaffDesk(IServiceScopeFactory scopes, StaffStore store, TimeProvider clock)
    {
        (_scopes, _store, _clock) = (scopes, store, clock);

        // Compared with where there is no such account, so that the answer takes as long.
        _nobody = new Lazy<StaffUser>(() => UseAsync(users =>
        {
            var nobody = new StaffUser { Login = "", Municipality = "", Name = "", Role = Ids.Of(StaffRole.Desk) };
            nobody.PasswordHash = users.PasswordHasher.HashPassword(nobody, StaffPasswordHasher.Make());
            return Task.FromResult(nobody);
        }).GetAwaiter().GetResult());
    }

    /// <summary>Adds an account with a login made of the name, and a password that is shown once.</summary>
    /// <exception cref="ArgumentException">The name is blank, over 100 characters, or has control characters.</exception>
    public async Task<(StaffAccount Account, string Password)> AddAsync(
        string municipality, string name, StaffRole role, CancellationToken cancellationToken = default)
    {
        var password = StaffPasswordHasher.Make();
        var account = await AddAsync(municipality, name, role, (users, user) => users.CreateAsync(user, password));
        return (account, password);
    }

    /// <summary>All accounts, or those of one municipality, by municipality and login.</summary>
    public async Task<IReadOnlyList<StaffAccount>> ListAsync(string? municipality = null, CancellationToken cancellationToken = default) =>
        [.. (await _store.ListAsync(municipality, cancellationToken)).Select(user => user.Account())];

    /// <summary>
    /// The account, where login and password are right and it is not locked. Null otherwise, never saying which, after the same time. Where the
    /// account has two-factor, <see cref="ConfirmAsync"/> comes next, and only then is anybody logged in.
    /// </summary>
    public Task<StaffAccount?> LogInAsync(string? login, string? password, CancellationToken cancellationToken = default) => UseAsync(async users =>
    {
        var known = login is { Length: > 0 and <= LongestLogin + 20 } ? await users.FindByNameAsync(login) : null;
        var right = await users.CheckPasswordAsync(
            known is { PasswordHash.Length: > 0 } ? known : _nobody.Value, password is { Length: <= LongestPassword } ? password : "");
        if (known is null || await users.IsLockedOutAsync(known))
        {
            await _store.PretendToCountFailureAsync(cancellationToken);
            return null;
        }

        if (!right)
        {
            await users.AccessFailedAsync(known);
            return null;
        }

        // A right password alone does not undo failures where a code is still to come.
        if (known.TwoFactor == 0) await users.ResetAccessFailedCountAsync(known);
        return known.Account();
    });

    /// <summary>The account of a session, as it is now; null where it is gone or the session shall end.</summary>
    public async Task<StaffAccount?> FindAsync(string login, string stamp, CancellationToken cancellationToken = default) =>
        await _store.FindByIdAsync(login, cancellationToken) is { } user && user.Stamp == stamp ? user.Account() : null;

    /// <summary>The account; null where there is none.</summary>
    public async Task<StaffAccount?> FindAsync(string login, CancellationToken cancellationToken = default) =>
        (await _store.FindByIdAsync(login, cancellationToken))?.Account();

    private async Task<StaffAccount> AddAsync(
        string municipality, string name, StaffRole role, Func<StaffManager, StaffUser, Task<IdentityResult>> create)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            throw new ArgumentException($"A name has 1 to {LongestName} characters on one line.", nameof(name));
        var today = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);
        return await UseAsync(async users =>
        {
            for (var number = 1; number <= MostLikeLogins; number++)
            {
                var user = new StaffUser
                {
                    Login = number == 1 ? LoginOf(name) : $"{LoginOf(name)}-{number}",
                    Municipality = municipality,
                    Name = name,
                    Role = Ids.Of(role),
                    AddedOn = today.ToString("O"),
                };
                var made = await create(users, user);
                if (made.Succeeded) return user.Account();
                if (made.Errors.Any(error => error.Code != nameof(IdentityErrorDescriber.DuplicateUserName)))
                    throw new InvalidOperationException($"The account was not made: {made}");
            }

            throw new ArgumentException($"There are {MostLikeLogins} accounts of this name already.", nameof(name));
        });
    }

    private async Task<T> UseAsync<T>(Func<StaffManager, Task<T>> work)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<StaffManager>());
    }

    private static string LoginOf(string name)
    {
        var login = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            _ = letter switch
            {
                'æ' or 'ä' => login.Append("ae"),
                'ø' or 'ö' => login.Append('o'),
                'å' => login.Append('a'),
                'é' => login.Append('e'),
                _ when char.IsAsciiLetterOrDigit(letter) => login.Append(letter),
                _ when login.Length > 0 && login[^1] != '-' => login.Append('-'),
                _ => login,
            };
        }

        var made = login.ToString().Trim('-');
        return made.Length == 0 ? "staff" : made[..Math.Min(made.Length, LongestLogin)].TrimEnd('-');
    }
}
