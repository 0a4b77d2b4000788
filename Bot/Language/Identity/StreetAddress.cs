namespace OmbudGuide.Bot.Language.Identity;

/// <summary>
/// Addresses as people write them: a street and a house's number, with letter, floor, postcode and place where they follow. A street is known by how its
/// name ends.
/// </summary>
internal sealed class StreetAddress(PersonalDataWords words)
{
    private const int LongestName = 40;
    private const int MostWordsOfPlace = 3;

    /// <summary>The address whose house's number begins here: where the address begins and ends; null for none.</summary>
    public (int Start, int End)? Around(CleanText text, int number)
    {
        if (text.At(number - 1) != ' ' || !char.IsLetter(text.At(number - 2)) || Street(text, number - 1) is not { } start)
        {
            return null;
        }

        var end = number;
        while (char.IsAsciiDigit(text.At(end)))
        {
            end++;
        }

        if (end - number > 3 || text.At(end) is '/' or '%' || (text.At(end) is '.' or ',' or '-' && char.IsAsciiDigit(text.At(end + 1))))
        {
            return null;
        }

        if (text.At(end) == '.' && text.At(end + 1) == ' ' && char.IsLetter(text.At(end + 2)) && !IsCapital(text, end + 2))
        {
            // "Flyttet fra storgata 3. mars."
            return null;
        }

        end = Letter(text, end);
        return IsAny(Word(text, end + 1), words.Units) && text.At(end) == ' ' ? null : (start, Place(text, Floor(text, end)));
    }

    /// <summary>Where the name of a street begins that ends here.</summary>
    private int? Street(CleanText text, int end)
    {
        var start = WordStart(text, end);
        var word = text.Slice(start, end);
        if (IsAny(word, words.NumberedRoads))
        {
            return null;
        }

        var capital = IsCapital(text, start);
        var street = Ending(word, words.Streets);
        var ending = street > 0 ? street : capital ? Ending(word, words.Places) : 0;
        if (ending == 0)
        {
            return null;
        }

        var before = text.At(start - 1) == ' ' ? WordStart(text, start - 1) : start;
        if (word.Length - ending >= 3 || (capital && word.Length - ending >= 2))
        {
            return before < start && IsAny(text.Slice(before, start - 1), words.StreetBeginnings) ? before : start;
        }

        // The ending alone: "Kong Haakons gate 3".
        if (word.Length > ending || before == start || !IsCapital(text, before))
        {
            return null;
        }

        var first = text.At(before - 1) == ' ' ? WordStart(text, before - 1) : before;
        return first < before && IsCapital(text, first) && text.At(first - 1) is not ('\n' or '.') && first > 0 ? first : before;
    }

    /// <summary>"14 B", "14b".</summary>
    private static int Letter(CleanText text, int end)
    {
        var at = text.At(end) == ' ' ? end + 1 : end;
        var isLetter = text.At(at) is >= 'a' and <= 'h' && !char.IsLetterOrDigit(text.At(at + 1));
        return isLetter && (at == end || IsCapital(text, at)) ? at + 1 : end;
    }

    /// <summary>", 2. tv", ", st. th."</summary>
    private int Floor(CleanText text, int end)
    {
        var at = AfterComma(text, end);
        if (at == end)
        {
            return end;
        }

        var from = at;
        while (char.IsAsciiDigit(text.At(at)) && at - from < 2)
        {
            at++;
        }

        if (at > from)
        {
            at += text.At(at) == '.' ? 1 : 0;
            at += text.At(at) == ' ' ? 1 : 0;
        }

        var found = end;
        while (IsAny(Word(text, at), words.Floors))
        {
            at += Word(text, at).Length;
            at += text.At(at) == '.' ? 1 : 0;
            found = at;
            at += text.At(at) == ' ' ? 1 : 0;
        }

        return found;
    }

    /// <summary>", 3015 Drammen".</summary>
    private static int Place(CleanText text, int end)
    {
        var at = AfterComma(text, end);
        at = at == end && text.At(end) == ' ' ? end + 1 : at;
        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiDigit(text.At(at + i)))
            {
                return end;
            }
        }

        at += 4;
        if (text.At(at) != ' ' || !IsCapital(text, at + 1))
        {
            return char.IsLetterOrDigit(text.At(at)) ? end : at;
        }

        for (var taken = 0; taken < MostWordsOfPlace && text.At(at) == ' ' && IsCapital(text, at + 1); taken++)
        {
            at += 1 + Word(text, at + 1).Length;
        }

        return at;
    }

    private static int AfterComma(CleanText text, int end) => text.At(end) == ',' && text.At(end + 1) == ' ' ? end + 2 : end;

    private static int WordStart(CleanText text, int end)
    {
        var start = end;
        while (end - start < LongestName && (char.IsLetter(text.At(start - 1)) || (text.At(start - 1) is '-' or '.' && char.IsLetter(text.At(start - 2)) && start < end)))
        {
            start--;
        }

        return start;
    }

    private static ReadOnlySpan<char> Word(CleanText text, int start)
    {
        var end = start;
        while (end - start < LongestName && char.IsLetter(text.At(end)))
        {
            end++;
        }

        return end > start ? text.Slice(start, end) : [];
    }

    private static bool IsCapital(CleanText text, int at) => at >= 0 && at < text.Length && char.IsUpper(text.Original[text.Span(at, at + 1).Start]);

    /// <summary>The length of the longest ending that a word has; 0 for none.</summary>
    private static int Ending(ReadOnlySpan<char> word, IReadOnlyList<string> endings)
    {
        var longest = 0;
        foreach (var ending in endings)
        {
            if (ending.Length > longest && word.EndsWith(ending))
            {
                longest = ending.Length;
            }
        }

        return longest;
    }

    private static bool IsAny(ReadOnlySpan<char> word, IReadOnlyList<string> any)
    {
        foreach (var one in any)
        {
            if (word.SequenceEqual(one))
            {
                return true;
            }
        }

        return false;
    }
}
