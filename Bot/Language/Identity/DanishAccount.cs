namespace OmbudGuide.Bot.Language.Identity;

/// <summary>Danish bank accounts: four figures of the bank and up to ten of the account. They have no control digit, so only what is called an account is one.</summary>
internal sealed class DanishAccount(NumberName names)
{
    private const int Bank = 4;
    private const int ShortestNumber = 6;
    private const int LongestNumber = 10;

    /// <summary>"konto 1234 0001234567", "konto 12340001234567".</summary>
    public bool Is(CleanText text, int figures, int groups, int firstGroup, int start) =>
        figures is >= Bank + ShortestNumber and <= Bank + LongestNumber && (groups == 1 || (groups == 2 && firstGroup == Bank)) && names.IsAccount(text, start);

    /// <summary>"reg.nr. 1234 kontonr. 0001234567": where the number of the account ends; 0 where these figures are no bank's.</summary>
    public int AcrossWords(CleanText text, int start, int end)
    {
        if (end - start != Bank || !names.IsAccount(text, start))
        {
            return 0;
        }

        var word = end;
        while (text.At(word) is ' ' or ',' or '/' && word - end < 3)
        {
            word++;
        }

        var at = word;
        while (at - word < 20 && (char.IsLetter(text.At(at)) || text.At(at) is '.' or ':' or ' '))
        {
            at++;
        }

        if (!names.IsAccountNumber(text.Slice(word, at)))
        {
            return 0;
        }

        var last = at;
        while (char.IsAsciiDigit(text.At(last)))
        {
            last++;
        }

        return last - at is >= ShortestNumber and <= LongestNumber ? last : 0;
    }
}
