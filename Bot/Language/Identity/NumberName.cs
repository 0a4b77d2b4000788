namespace OmbudGuide.Bot.Language.Identity;

/// <summary>
/// What the words before a number say that it is: "kontonr.", "tlf", "saksnummer". What comes in is masked before its language is known, so these few
/// written names of numbers are the same for all languages.
/// </summary>
internal static class NumberName
{
    /// <summary>So far before a number its name is looked for, in characters: "mit cpr-nummer er vist nok".</summary>
    private const int Reach = 32;

    private static readonly string[] Persons = ["cpr", "personnummer", "personnr", "fødselsnummer"];
    private static readonly string[] Accounts = ["konto", "account", "reg.", "regnr", "reg nr", "iban"];
    private static readonly string[] Phones = ["tlf", "telefon", "mobil", "mob", "phone", "sms", "ring", "call", "fastnet", "nås på", "fanges på"];

    /// <summary>Endings of names of other numbers: "saksnr", "vedtak nr", "fakturanummer".</summary>
    private static readonly string[] Numbers = ["nr", "nummer", "number", "no", "id"];

    private static readonly string[] References =
    [
        "ref", "referanse", "referansen", "reference", "sak", "saken", "sag", "sagen", "case", "kid", "cvr", "ean", "gln", "faktura", "invoice", "ordre", "order", "vedtak", "org", "journal", "jnr",
        "arkivsak", "bilag", "kr", "nok", "dkk",
    ];

    public static bool IsPerson(CleanText text, int start) => Holds(text, start, Persons);

    public static bool IsAccount(CleanText text, int start) => Holds(text, start, Accounts);

    public static bool IsPhone(CleanText text, int start) => Holds(text, start, Phones);

    /// <summary>The last word before the number is that of some other number: a case, a bill, an enterprise.</summary>
    public static bool IsReference(CleanText text, int start)
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
        if (word.StartsWith("kort") || word.StartsWith("card") || word.StartsWith("konto"))
        {
            return false;
        }

        foreach (var reference in References)
        {
            if (word.SequenceEqual(reference))
            {
                return true;
            }
        }

        foreach (var number in Numbers)
        {
            if (word.EndsWith(number))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(CleanText text, int start, string[] names)
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
