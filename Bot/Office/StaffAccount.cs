namespace OmbudGuide.Bot.Office;

/// <summary>Someone who works at an ombud's office. An account belongs to one municipality and sees only its cases.</summary>
/// <param name="Login">Small letters, digits and hyphens; unique on the host.</param>
/// <param name="Stamp">Changes when all sessions of the account shall end.</param>
public sealed record StaffAccount(string Login, string Municipality, string Name, StaffRole Role, string Stamp);

/// <summary>What an account may do. Stored by id.</summary>
public enum StaffRole
{
    /// <summary>Reads the cases of the municipality's ombud.</summary>
    Ombud,
}
