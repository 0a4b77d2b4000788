namespace OmbudGuide.Bot.Language.Identity;

/// <summary>
/// Figures that belong together: groups with a space, a full stop, a dash or a slash between them. Numbers are looked for from the start of a group to the end of
/// one, so that figures in the middle of a longer number are never taken for a number of their own.
/// </summary>
internal static class DigitRun
{
    private const int MostGroups = 11;

    /// <summary>So far before a number its name is looked for, in characters: "mit cpr-nummer er vist nok".</summary>
    private const int NameReach = 32;

    /// <summary>Reads the run of figures that begins here; answers where reading goes on.</summary>
    public static int Read(CleanText text, int start, List<PersonalDataReading> found)
    {
        var groups = Groups(text, start);
        for (var first = 0; first < groups.Count;)
        {
            var taken = Longest(text, groups, first, out var kind);
            if (taken > 0)
            {
                var from = kind == PersonalDataKind.Phone ? CountryCodeStart(text, groups[first].Start) : groups[first].Start;
                found.Add(new PersonalDataReading(kind, text.Span(from, groups[first + taken - 1].End)));
            }

            first += Math.Max(taken, 1);
        }

        return groups[^1].End;
    }

    private static List<Group> Groups(CleanText text, int start)
    {
        var groups = new List<Group>();
        for (var at = start; ;)
        {
            var end = at;
            while (char.IsAsciiDigit(text.At(end)))
            {
                end++;
            }

            if (end - at == 10 && text.At(at - 1) == '+' && text.Slice(at, at + 2) is "47" or "45")
            {
                // A country code without a space after it.
                groups.Add(new Group(at, at + 2));
                at += 2;
            }

            groups.Add(new Group(at, end));
            var next = end;
            while (next - end < 3 && text.At(next) is ' ' or '.' or '-' or '/')
            {
                next++;
            }

            if (next == end || !char.IsAsciiDigit(text.At(next)))
            {
                return groups;
            }

            at = next;
        }
    }

    /// <summary>How many groups from here make the weightiest number; 0 for none.</summary>
    private static int Longest(CleanText text, List<Group> groups, int first, out PersonalDataKind kind)
    {
        Span<char> digits = stackalloc char[MostGroups];
        var count = 0;
        var best = 0;
        kind = default;
        for (var taken = 1; first + taken <= groups.Count; taken++)
        {
            var group = groups[first + taken - 1];
            if (count + group.Length > MostGroups)
            {
                break;
            }

            text.Slice(group.Start, group.End).CopyTo(digits[count..]);
            count += group.Length;
            if (Kind(text, digits[..count], groups.GetRange(first, taken)) is { } found)
            {
                (best, kind) = (taken, found);
            }
        }

        return best;
    }

    private static PersonalDataKind? Kind(CleanText text, ReadOnlySpan<char> digits, List<Group> groups) => digits.Length switch
    {
        11 => IdentityNumbers.National(digits) ?? (LooksLikeAccount(groups) && IdentityNumbers.IsAccount(digits) ? PersonalDataKind.BankAccount : null),
        10 => LooksLikeCpr(text, digits, groups) ? PersonalDataKind.Cpr : null,
        8 => LooksLikePhone(text, digits, groups) ? PersonalDataKind.Phone : null,
        _ => null,
    };

    private static bool LooksLikeAccount(List<Group> groups) => groups.Count == 1 || (groups.Count == 3 && groups[0].Length == 4 && groups[1].Length == 2);

    private static bool LooksLikeCpr(CleanText text, ReadOnlySpan<char> digits, List<Group> groups) => groups.Count switch
    {
        2 when groups[0].Length == 6 => text.Slice(groups[0].End, groups[1].Start).Contains('-') || IsCalledCpr(text, groups[0].Start)
            ? IdentityNumbers.IsCpr(digits)
            : IdentityNumbers.IsCheckedCpr(digits),
        1 => IsCalledCpr(text, groups[0].Start) ? IdentityNumbers.IsCpr(digits) : IdentityNumbers.IsCheckedCpr(digits),
        _ => false,
    };

    /// <summary>The words before the figures say what they are: since 2007 numbers are given out that the control digit does not tell.</summary>
    private static bool IsCalledCpr(CleanText text, int start)
    {
        var before = text.Slice(Math.Max(0, start - NameReach), start);
        return before.Contains("cpr", StringComparison.Ordinal) || before.Contains("personnummer", StringComparison.Ordinal);
    }

    /// <summary>Norwegian and Danish numbers have eight figures, in pairs, as 3-2-3 or 4-4, or in one; none begins with 0 or 1.</summary>
    private static bool LooksLikePhone(CleanText text, ReadOnlySpan<char> digits, List<Group> groups)
    {
        if (digits[0] is '0' or '1' || text.At(groups[0].Start - 1) is '§' or '/' or '-' || text.At(groups[^1].End) is '%')
        {
            return false;
        }

        for (var i = 1; i < groups.Count; i++)
        {
            if (text.Slice(groups[i - 1].End, groups[i].Start).Contains('/'))
            {
                return false;
            }
        }

        return groups.Count switch
        {
            1 => !IsWrittenDay(digits),
            2 => groups[0].Length == 4,
            3 => groups[0].Length == 3 && groups[1].Length == 2,
            4 => groups.TrueForAll(g => g.Length == 2),
            _ => false,
        };
    }

    /// <summary>Eight figures that are a day written without marks: 20260504.</summary>
    private static bool IsWrittenDay(ReadOnlySpan<char> digits) => DateOnly.TryParseExact(digits, "yyyyMMdd", out var day) && day.Year is >= 1990 and <= 2100;

    private static int CountryCodeStart(CleanText text, int start)
    {
        var end = start;
        while (end > 0 && start - end < 2 && text[end - 1] == ' ')
        {
            end--;
        }

        foreach (var code in (ReadOnlySpan<string>)["+47", "+45", "(+47)", "(+45)"])
        {
            if (end >= code.Length && text.Slice(end - code.Length, end).SequenceEqual(code))
            {
                return end - code.Length;
            }
        }

        return start;
    }

    private readonly record struct Group(int Start, int End)
    {
        public int Length => End - Start;
    }
}
