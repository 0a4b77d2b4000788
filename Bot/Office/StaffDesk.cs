using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Office;

/// <summary>Adds accounts and checks passwords.</summary>
public sealed class StaffDesk
{
    /// <summary>Wrong passwords in a row that lock an account.</summary>
    public const int MostFailures = 5;

    /// <summary>No password of ours is longer; a longer one is not hashed.</summary>
    public const int LongestPassword = 128;

    public const int LongestName = 100;
    private const int LongestLogin = 40;
    private const int MostLikeLogins = 100;

    /// <summary>100 random bits, made by the host: nothing to choose badly.</summary>
    private const int PasswordLength = 20;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>Compared with where there is no such account, so that the answer takes as long.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => Hasher.HashPassword("", ReadableCode.Random(PasswordLength)));

    private readonly StaffStore _store;
    private readonly TimeProvider _clock;

    internal StaffDesk(StaffStore store, TimeProvider clock) => (_store, _clock) = (store, clock);

    /// <summary>Adds an account with a login made of the name, and a password that is shown once.</summary>
    /// <exception cref="ArgumentException">The name is blank, over 100 characters, or has control characters.</exception>
    public async Task<(StaffAccount Account, string Password)> AddAsync(
        string municipality, string name, StaffRole role, CancellationToken cancellationToken = default)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            throw new ArgumentException($"A name has 1 to {LongestName} characters on one line.", nameof(name));
        var password = ReadableCode.Grouped(ReadableCode.Random(PasswordLength));
        var hash = Hasher.HashPassword("", Canonical(password));
        var today = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);
        for (var number = 1; number <= MostLikeLogins; number++)
        {
            var login = number == 1 ? LoginOf(name) : $"{LoginOf(name)}-{number}";
            var account = new StaffAccount(login, municipality, name, role, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
            if (await _store.AddAsync(account, hash, today, cancellationToken)) return (account, password);
        }

        throw new ArgumentException($"There are {MostLikeLogins} accounts of this name already.", nameof(name));
    }

    public Task<IReadOnlyList<StaffAccount>> ListAsync(CancellationToken cancellationToken = default) => _store.ListAsync(cancellationToken);

    /// <summary>
    /// The account, where login and password are right and it is not locked. Null otherwise, never saying which, after the same time.
    /// </summary>
    public async Task<StaffAccount?> LogInAsync(string? login, string? password, CancellationToken cancellationToken = default)
    {
        login = login?.Trim().ToLowerInvariant() ?? "";
        var known = login.Length is > 0 and <= LongestLogin + 4 ? await _store.FindAsync(login, cancellationToken) : null;
        var tried = password is { Length: <= LongestPassword } ? Canonical(password) : "";
        var right = Hasher.VerifyHashedPassword("", known?.PasswordHash ?? NobodysHash.Value, tried) != PasswordVerificationResult.Failed;
        var now = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (known is null || known.LockedUntil > now)
        {
            await _store.PretendToCountFailureAsync(cancellationToken);
            return null;
        }

        if (!right)
        {
            await _store.CountFailureAsync(login, MostFailures, now + (long)LockedFor.TotalMilliseconds, cancellationToken);
            return null;
        }

        if (known.FailedAttempts > 0 || known.LockedUntil > 0) await _store.ForgetFailuresAsync(login, cancellationToken);
        return known.Account();
    }

    /// <summary>The account of a session, as it is now; null where it is gone or the session shall end.</summary>
    public async Task<StaffAccount?> FindAsync(string login, string stamp, CancellationToken cancellationToken = default) =>
        await _store.FindAsync(login, cancellationToken) is { } row && row.Stamp == stamp ? row.Account() : null;

    /// <summary>Passwords are read as leniently as other codes of ours are.</summary>
    private static string Canonical(string password) => ReadableCode.Read(password, PasswordLength) ?? password;

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
        return made.Length == 0 ? "ombud" : made[..Math.Min(made.Length, LongestLogin)];
    }
}
