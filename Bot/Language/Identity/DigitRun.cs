using System.Runtime.InteropServices;

namespace OmbudGuide.Bot.Language.Identity;

/// <summary>
/// Figures that belong together: groups with a space, a full stop, a dash or a slash between them. Numbers are looked for from the start of a group to the end of
/// one, so that figures in the middle of a longer number are never taken for a number of their own.
/// </summary>
internal sealed class DigitRun(NumberName names)
{
    /// <summary>The longest number looked for is a card's.</summary>
    private const int MostFigures = AccountNumbers.LongestCard;

    private readonly DanishAccount _danish = new(names);

    /// <summary>Reads the run of figures that begins here; answers where reading goes on.</summary>
    public int Read(CleanText text, int start, List<PersonalDataReading> found)
    {
        var groups = Groups(text, start);
        var end = groups[^1].End;
        if (groups.Count == 1 && _danish.AcrossWords(text, groups[0].Start, groups[0].End) is var account and > 0)
        {
            PersonalData.Note(found, PersonalDataKind.BankAccount, text.Span(start, account));
            return account;
        }

        for (var first = 0; first < groups.Count;)
        {
            var taken = Longest(text, groups, first, out var kind);
            if (taken > 0)
            {
                var from = kind == PersonalDataKind.Phone ? CountryCodeStart(text, groups[first].Start) : groups[first].Start;
                PersonalData.Note(found, kind, text.Span(from, groups[first + taken - 1].End));
            }

            first += Math.Max(taken, 1);
        }

        return end;
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

            // A country code without a space after it.
            var code = CountryCode(text, at, end);
            if (code > 0)
            {
                groups.Add(new Group(at, at + code));
                at += code;
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

    /// <summary>How many of these figures are the country's: "+4791234567", "004791234567"; 0 where no number can follow.</summary>
    private static int CountryCode(CleanText text, int start, int end) => (end - start) switch
    {
        10 when text.At(start - 1) == '+' && text.Slice(start, start + 2) is "47" or "45" => 2,
        12 when text.Slice(start, start + 4) is "0047" or "0045" => 4,
        _ => 0,
    };

    /// <summary>How many groups from here make the weightiest number; 0 for none.</summary>
    private int Longest(CleanText text, List<Group> groups, int first, out PersonalDataKind kind)
    {
        Span<char> digits = stackalloc char[MostFigures];
        var count = 0;
        var best = 0;
        kind = default;
        for (var taken = 1; first + taken <= groups.Count; taken++)
        {
            var group = groups[first + taken - 1];
            if (count + group.Length > MostFigures)
            {
                break;
            }

            text.Slice(group.Start, group.End).CopyTo(digits[count..]);
            count += group.Length;
            if (count >= 8 && Kind(text, digits[..count], groups, first, taken) is { } found)
            {
                (best, kind) = (taken, found);
            }
        }

        return best;
    }

    private PersonalDataKind? Kind(CleanText text, ReadOnlySpan<char> digits, List<Group> run, int first, int taken)
    {
        var groups = CollectionsMarshal.AsSpan(run).Slice(first, taken);
        var start = groups[0].Start;
        var kind = digits.Length switch
        {
            11 => IdentityNumbers.National(digits)
                ?? (LooksLikeAccount(text, groups) && IdentityNumbers.IsAccount(digits) ? PersonalDataKind.BankAccount : null),
            10 => LooksLikeCpr(text, digits, groups) ? PersonalDataKind.Cpr : null,
            8 => LooksLikePhone(text, digits, groups) && StandsAlone(text, run, first, taken) ? PersonalDataKind.Phone : null,
            >= AccountNumbers.ShortestCard => LooksLikeCard(text, groups) && AccountNumbers.IsCard(digits) ? PersonalDataKind.Card : null,
            _ => (PersonalDataKind?)null,
        };
        return kind ?? (_danish.Is(text, digits.Length, groups.Length, groups[0].Length, start) ? PersonalDataKind.BankAccount : null);
    }

    /// <summary>Eleven in one, or 4-2-5; the number of a case or a bill may pass its check by chance.</summary>
    private bool LooksLikeAccount(CleanText text, ReadOnlySpan<Group> groups) =>
        (groups.Length == 1 && !names.IsReference(text, groups[0].Start)) || (groups.Length == 3 && groups[0].Length == 4 && groups[1].Length == 2)
        || names.IsAccount(text, groups[0].Start);

    private bool LooksLikeCard(CleanText text, ReadOnlySpan<Group> groups)
    {
        foreach (var group in groups[..^1])
        {
            if (group.Length is not (4 or 6))
            {
                return false;
            }
        }

        return !names.IsReference(text, groups[0].Start) || groups.Length > 1;
    }

    private bool LooksLikeCpr(CleanText text, ReadOnlySpan<char> digits, ReadOnlySpan<Group> groups)
    {
        var start = groups[0].Start;
        return groups.Length switch
        {
            2 when groups[0].Length == 6 => text.Slice(groups[0].End, groups[1].Start).Contains('-') || names.IsPerson(text, start)
                ? IdentityNumbers.IsCpr(digits)
                : IdentityNumbers.IsCheckedCpr(digits),
            1 => names.IsPerson(text, start) ? IdentityNumbers.IsCpr(digits) : IdentityNumbers.IsCheckedCpr(digits) && !names.IsReference(text, start),
            _ => false,
        };
    }

    /// <summary>Norwegian and Danish numbers have eight figures, in pairs, as 3-2-3 or 4-4, or in one; none begins with 0 or 1.</summary>
    private bool LooksLikePhone(CleanText text, ReadOnlySpan<char> digits, ReadOnlySpan<Group> groups)
    {
        var start = groups[0].Start;
        if (digits[0] is '0' or '1' || text.At(start - 1) is '§' or '/' or '-' or '+' || text.At(groups[^1].End) is '%')
        {
            return false;
        }

        for (var i = 1; i < groups.Length; i++)
        {
            if (text.Slice(groups[i - 1].End, groups[i].Start).Contains('/'))
            {
                return false;
            }
        }

        return groups.Length switch
        {
            1 => !IsWrittenDay(digits),
            2 => groups[0].Length == 4,
            3 => groups[0].Length == 3 && groups[1].Length == 2,
            4 => groups[0].Length == 2 && groups[1].Length == 2 && groups[2].Length == 2,
            _ => false,
        } && (names.IsPhone(text, start) || !names.IsReference(text, start));
    }

    /// <summary>Figures beside it make a longer number of it, unless they are the country's code or stand apart.</summary>
    private bool StandsAlone(CleanText text, List<Group> run, int first, int taken)
    {
        if (names.IsPhone(text, run[0].Start))
        {
            return true;
        }

        var isFirst = first == 0 || IsApart(text, run[first - 1], run[first]) || text.Slice(run[first - 1].Start, run[first - 1].End) is "47" or "45" or "0047" or "0045";
        var last = first + taken;
        return isFirst && (last == run.Count || IsApart(text, run[last - 1], run[last]));
    }

    /// <summary>"91 23 45 67 / 98 76 54 32".</summary>
    private static bool IsApart(CleanText text, Group one, Group next) => next.Start - one.End > 1;

    /// <summary>Eight figures that are a day written without marks: 20260504, 04052026.</summary>
    private static bool IsWrittenDay(ReadOnlySpan<char> digits) =>
        (DateOnly.TryParseExact(digits, "yyyyMMdd", out var day) || DateOnly.TryParseExact(digits, "ddMMyyyy", out day)) && day.Year is >= 1900 and <= 2100;

    private static int CountryCodeStart(CleanText text, int start)
    {
        var end = start;
        while (end > 0 && start - end < 2 && text[end - 1] == ' ')
        {
            end--;
        }

        foreach (var code in (ReadOnlySpan<string>)["+47", "+45", "(+47)", "(+45)", "0047", "0045"])
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
