using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Staff;

/// <summary>Identity's password hasher. Passwords that the host made are read as leniently as its other codes are.</summary>
internal sealed class StaffPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<StaffUser>(options)
{
    /// <summary>100 random bits: nothing to choose badly.</summary>
    private const int MadeLength = 20;

    /// <summary>A new password, to be shown once: <c>7K3M-92QX-4D8F-0ABC-HJ1V</c>.</summary>
    public static string Make() => ReadableCode.Grouped(ReadableCode.Random(MadeLength));

    public override string HashPassword(StaffUser user, string password) => base.HashPassword(user, Canonical(password));

    public override PasswordVerificationResult VerifyHashedPassword(StaffUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Canonical(providedPassword));

    private static string Canonical(string password) => ReadableCode.Read(password, MadeLength) ?? password;
}

/// <summary>
/// The floor under a password that someone chooses, beside its length: not a word that everyone tries, with or without digits around it, not the
/// name of the account or the municipality, and more than digits. The words are content: <c>staff.known-passwords</c> of every language.
/// </summary>
internal sealed class KnownPasswords(ContentLibrary content) : IPasswordValidator<StaffUser>
{
    /// <summary>The code of the error.</summary>
    public const string Code = "PasswordKnown";

    public Task<IdentityResult> ValidateAsync(UserManager<StaffUser> manager, StaffUser user, string? password)
    {
        var letters = Letters(password ?? "");
        var isKnown = letters.Length == 0
            || content.Texts.Languages.SelectMany(language => content.Texts.List(language, "staff.known-passwords")).Select(Letters)
                .Concat([Letters(user.Login), Letters(user.Name), Letters(user.Municipality)])
                .Any(word => IsMadeOf(letters, word));
        return Task.FromResult(isKnown ? IdentityResult.Failed(new IdentityError { Code = Code, Description = Code }) : IdentityResult.Success);
    }

    /// <summary>The word once, or several times in a row.</summary>
    private static bool IsMadeOf(string letters, string word) =>
        word.Length > 0 && letters.Length % word.Length == 0 && letters.Replace(word, "", StringComparison.Ordinal).Length == 0;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
