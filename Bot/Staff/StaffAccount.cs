namespace OmbudGuide.Bot.Staff;

/// <summary>Someone who works with the guide. An account belongs to one municipality, has one role there, and sees nothing of others.</summary>
/// <param name="Login">Small letters, digits and hyphens; unique on the host.</param>
/// <param name="Stamp">Changes when all sessions of the account shall end.</param>
/// <param name="HasTwoFactor">A one-time code is asked for beside the password.</param>
/// <param name="HasPassword">False for an account that logs in at another provider.</param>
public sealed record StaffAccount(
    string Login, string Municipality, string Name, StaffRole Role, string Stamp, bool HasTwoFactor, bool HasPassword);

/// <summary>What an account may do. Stored by id. The ombud is independent: neither of the others reads anything of the ombud's.</summary>
public enum StaffRole
{
    /// <summary>The municipality's front desk: guides citizens, and hands over to the ombud.</summary>
    Desk,

    /// <summary>Reads and works on the cases of the municipality's ombud.</summary>
    Ombud,

    /// <summary>Keeps the accounts of the desk and of administrators.</summary>
    Administrator,
}
