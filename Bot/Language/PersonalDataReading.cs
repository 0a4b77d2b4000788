namespace OmbudGuide.Bot.Language;

/// <summary>Personal data in a text.</summary>
public sealed record PersonalDataReading(PersonalDataKind Kind, TextSpan Span);

/// <summary>What kind of personal data.</summary>
public enum PersonalDataKind
{
    /// <summary>Norwegian fødselsnummer.</summary>
    NationalIdentityNumber,

    /// <summary>Norwegian D-number, for those without a fødselsnummer.</summary>
    DNumber,

    /// <summary>Danish CPR number.</summary>
    Cpr,

    /// <summary>Norwegian, Danish, or IBAN.</summary>
    BankAccount,
    Card,
    Phone,
    Email,

    /// <summary>Street and number, and what follows of floor, postcode and place.</summary>
    Address,
}
