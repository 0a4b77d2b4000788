using System.Globalization;
using System.Text;

namespace OmbudGuide.Rules.Deadlines;

/// <summary>A length of time as the law gives it: years, months, weeks and days, or working days. Written in ISO 8601 (<c>P3W</c>, <c>P1Y</c>); working days end in <c>WD</c> (<c>P5WD</c>).</summary>
public readonly record struct Period
{
    private Period(int years, int months, int weeks, int days, int workingDays)
    {
        (Years, Months, Weeks, Days, WorkingDays) = (years, months, weeks, days, workingDays);
    }

    public int Years { get; }

    public int Months { get; }

    public int Weeks { get; }

    public int Days { get; }

    /// <summary>Days that are neither weekend nor holiday; never together with other units.</summary>
    public int WorkingDays { get; }

    public static Period OfWeeks(int weeks) => new(0, 0, Bounded(weeks), 0, 0);

    public static Period OfDays(int days) => new(0, 0, 0, Bounded(days), 0);

    public static Period OfMonths(int months) => new(0, Bounded(months), 0, 0, 0);

    public static Period OfYears(int years) => new(Bounded(years), 0, 0, 0, 0);

    /// <summary>Reads <c>P[nY][nM][nW][nD]</c> or <c>PnWD</c>.</summary>
    /// <exception cref="FormatException">The text is no such period, or it is empty or over 1,000 of a unit.</exception>
    public static Period Parse(string text)
    {
        if (TryParse(text, out var period))
        {
            return period;
        }

        throw new FormatException($"'{text}' is no period. Expected ISO 8601 such as P3W, P1M, P1Y or P5D, or working days such as P5WD.");
    }

    /// <summary>As <see cref="Parse"/>, without an exception.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null || text.Length is < 3 or > 24 || text[0] != 'P')
        {
            return false;
        }

        if (text.EndsWith("WD", StringComparison.Ordinal))
        {
            if (!TryCount(text.AsSpan(1, text.Length - 3), out var workingDays) || workingDays == 0)
            {
                return false;
            }

            period = new Period(0, 0, 0, 0, workingDays);
            return true;
        }

        return TryUnits(text.AsSpan(1), out period);
    }

    /// <summary>The day this period after a day, by the calendar alone: no weekend or holiday is minded. A shorter month ends on its last day.</summary>
    /// <exception cref="InvalidOperationException">The period counts working days.</exception>
    public DateOnly After(DateOnly start) => WorkingDays == 0
        ? start.AddMonths((Years * 12) + Months).AddDays((Weeks * 7) + Days)
        : throw new InvalidOperationException("Working days need a holiday calendar.");

    /// <summary>The day this period before a day, by the calendar alone.</summary>
    /// <exception cref="InvalidOperationException">The period counts working days.</exception>
    public DateOnly Before(DateOnly end) => WorkingDays == 0
        ? end.AddMonths(-((Years * 12) + Months)).AddDays(-((Weeks * 7) + Days))
        : throw new InvalidOperationException("Working days need a holiday calendar.");

    /// <summary>ISO 8601, as <see cref="Parse"/> reads it.</summary>
    public override string ToString()
    {
        if (WorkingDays > 0)
        {
            return $"P{WorkingDays}WD";
        }

        var text = new StringBuilder("P");
        Append(text, Years, 'Y');
        Append(text, Months, 'M');
        Append(text, Weeks, 'W');
        Append(text, Days, 'D');
        return text.Length == 1 ? "P0D" : text.ToString();
    }

    private static void Append(StringBuilder text, int count, char unit)
    {
        if (count > 0)
        {
            text.Append(count).Append(unit);
        }
    }

    private static bool TryUnits(ReadOnlySpan<char> rest, out Period period)
    {
        const string Units = "YMWD";
        Span<int> counts = stackalloc int[Units.Length];
        var next = 0;
        period = default;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            if (digits < 1 || !TryCount(rest[..digits], out var count))
            {
                return false;
            }

            var unit = Units.IndexOf(rest[digits], next);
            if (unit < 0)
            {
                return false;
            }

            counts[unit] = count;
            next = unit + 1;
            rest = rest[(digits + 1)..];
        }

        period = new Period(counts[0], counts[1], counts[2], counts[3], 0);
        return period != default;
    }

    private static bool TryCount(ReadOnlySpan<char> digits, out int count) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= 1000;

    private static int Bounded(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1000);
        return count;
    }
}
