namespace OmbudGuide.Bot.Language.Identity;

/// <summary>What the words before a number say that it is: "kontonr.", "tlf", "saksnummer".</summary>
internal sealed class NumberName(PersonalDataWords words)
{
    /// <summary>So far before a number its name is looked for, in characters: "mit cpr-nummer er vist nok".</summary>
    private const int Reach = 32;

    public bool IsPerson(CleanText text, int start) => Holds(text, start, words.Persons);

    public bool IsAccount(CleanText text, int start) => Holds(text, start, words.Accounts);

    public bool IsPhone(CleanText text, int start) => Holds(text, start, words.Phones);

    /// <summary>Whether a word is what the number of an account is called after its bank's: "reg.nr. 1234 kontonr. 0001234567".</summary>
    public bool IsAccountNumber(ReadOnlySpan<char> word) => Begins(word, words.AccountNumbers);

    /// <summary>The last word before the number is that of some other number: a case, a bill, an enterprise.</summary>
    public bool IsReference(CleanText text, int start)
    {
        var end = start;
        while (end > 0 && start - end < 4 && text[end - 1] is ' ' or '.' or ':' or '#' or '-' or '/' or '(')
        {
            end--;
        }

        var from = end;
        while (from > 0 && end - from < Reach && char.IsLetter(text[from - 1]))
        {
            from--;
        }

        var word = text.Slice(from, end);
        if (Begins(word, words.OwnNumbers))
        {
            return false;
        }

        foreach (var reference in words.References)
        {
            if (word.SequenceEqual(reference))
            {
                return true;
            }
        }

        foreach (var number in words.NumberEndings)
        {
            if (word.EndsWith(number))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<char> word, IReadOnlyList<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(CleanText text, int start, IReadOnlyList<string> names)
    {
        var before = text.Slice(Math.Max(0, start - Reach), start);
        foreach (var name in names)
        {
            if (before.Contains(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
