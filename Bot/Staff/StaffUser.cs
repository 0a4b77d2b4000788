using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Staff;

/// <summary>A row of the staff table, as ASP.NET Core Identity works on it.</summary>
internal sealed class StaffUser
{
    public required string Login { get; init; }

    public required string Municipality { get; init; }

    public required string Name { get; set; }

    /// <summary>By id.</summary>
    public required string Role { get; set; }

    /// <summary>Changes when all sessions shall end.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Empty where there is none.</summary>
    public string PasswordHash { get; set; } = "";

    public long FailedAttempts { get; init; }

    /// <summary>Unix milliseconds; 0 where it has not been locked.</summary>
    public long LockedUntil { get; init; }

    public long TwoFactor { get; set; }

    /// <summary>Encrypted; null where no device has been set up.</summary>
    public byte[]? AuthenticatorKey { get; set; }

    /// <summary>A hash of the last one-time code that was taken; empty before the first.</summary>
    public string LastCode { get; init; } = "";

    /// <summary>ISO day.</summary>
    public string AddedOn { get; init; } = "";

    /// <exception cref="InvalidOperationException">The row's role is not one that this version knows.</exception>
    public StaffAccount Account() => Ids.TryRead<StaffRole>(Role, out var role)
        ? new StaffAccount(Login, Municipality, Name, role, Stamp, TwoFactor != 0, PasswordHash.Length > 0)
        : throw new InvalidOperationException($"Account {Login} has the role '{Role}'; known are {string.Join(", ", Ids.All<StaffRole>())}.");
}
