namespace OmbudGuide.Bot.Language.Identity;

/// <summary>The check of numbers that name a person or an account. All take figures only.</summary>
internal static class IdentityNumbers
{
    private static ReadOnlySpan<int> FirstControl => [3, 7, 6, 1, 8, 9, 4, 5, 2];

    private static ReadOnlySpan<int> SecondControl => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    private static ReadOnlySpan<int> CprControl => [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>
    /// Fødselsnummer or D-number: day, month, year, individual number and two control digits (folkeregisterforskriften § 2-2-1).
    /// A D-number has 40 added to the day; synthetic persons have 40, 65 or 80 added to the month.
    /// </summary>
    public static PersonalDataKind? National(ReadOnlySpan<char> eleven)
    {
        if (Control(eleven, FirstControl) != eleven[9] - '0' || Control(eleven, SecondControl) != eleven[10] - '0')
        {
            return null;
        }

        var day = Two(eleven, 0);
        var month = Two(eleven, 2);
        var isDNumber = day > 40;
        day -= isDNumber ? 40 : 0;
        month -= month switch { > 80 => 80, > 65 => 65, > 40 => 40, _ => 0 };
        if (!IsDay(day, month))
        {
            return null;
        }

        return isDNumber ? PersonalDataKind.DNumber : PersonalDataKind.NationalIdentityNumber;
    }

    /// <summary>Norwegian bank account: eleven figures, the last a modulus 11 control digit.</summary>
    public static bool IsAccount(ReadOnlySpan<char> eleven) =>
        eleven[0..4] is not "0000" && Control(eleven, SecondControl) == eleven[10] - '0';

    /// <summary>CPR number: a date and four figures. The control digit is no proof any more: numbers are given out without it since 2007.</summary>
    public static bool IsCpr(ReadOnlySpan<char> ten) =>
        IsDay(Two(ten, 0), Two(ten, 2)) && Two(ten, 0) <= DateTime.DaysInMonth(YearOfCpr(Two(ten, 4), ten[6] - '0'), Two(ten, 2));

    /// <summary>The seventh figure tells the century (Personnummeret i CPR, CPR-kontoret).</summary>
    private static int YearOfCpr(int year, int seventh) => seventh switch
    {
        <= 3 => 1900 + year,
        4 or 9 => year <= 36 ? 2000 + year : 1900 + year,
        _ => year <= 57 ? 2000 + year : 1800 + year,
    };

    /// <summary>A CPR number with its old control digit, which sets it apart from other ten figures.</summary>
    public static bool IsCheckedCpr(ReadOnlySpan<char> ten)
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            sum += (ten[i] - '0') * CprControl[i];
        }

        return sum % 11 == 0 && IsCpr(ten);
    }

    /// <summary>The modulus 11 control digit; 10, which no digit equals, where the number is not given out.</summary>
    private static int Control(ReadOnlySpan<char> digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return (11 - (sum % 11)) % 11;
    }

    private static int Two(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + digits[at + 1] - '0';

    private static bool IsDay(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month);
}
