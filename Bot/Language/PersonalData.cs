using System.Text;
using OmbudGuide.Bot.Language.Identity;

namespace OmbudGuide.Bot.Language;

/// <summary>Finds personal data in a text, and strikes it out before a text is stored or logged.</summary>
public sealed class PersonalData
{
    /// <summary>What stands in the place of personal data.</summary>
    public const string MaskText = "******";

    private const int MostPasses = 8;
    private readonly StreetAddress _streets;
    private readonly DigitRun _figures;

    /// <param name="words">By which numbers and addresses are known.</param>
    internal PersonalData(PersonalDataWords words) => (_streets, _figures) = (new StreetAddress(words), new DigitRun(new NumberName(words)));

    /// <summary>All personal data in a text, in order; none overlap. Reads the whole text, however long.</summary>
    public IReadOnlyList<PersonalDataReading> Find(string text)
    {
        // Figures of other scripts and at-signs of full width are none of ASCII.
        var mayHold = false;
        foreach (var character in text)
        {
            mayHold |= character == '@' || char.IsDigit(character) || character == '\uFF20';
        }

        return mayHold ? Find(CleanText.Of(text, text.Length)) : [];
    }

    /// <summary>As <see cref="Find(string)"/>, in a text that is cleaned already.</summary>
    internal IReadOnlyList<PersonalDataReading> Find(CleanText clean)
    {
        var found = new List<PersonalDataReading>();
        for (var i = 0; i < clean.Length;)
        {
            if (char.IsAsciiDigit(clean[i]))
            {
                i = Figures(clean, i, found);
            }
            else if (clean[i] == '@' && EmailAddress.Around(clean, i) is { } address)
            {
                Note(found, PersonalDataKind.Email, address);
                do
                {
                    i++;
                }
                while (i < clean.Length && clean.Span(i, i + 1).End <= address.End);
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>The text with personal data replaced by <see cref="MaskText"/>; nothing else is touched.</summary>
    /// <param name="keepsContact">Telephone numbers, e-mail and postal addresses stay: they were asked for, or are sent to the ombud by the citizen's own will.</param>
    public string Mask(string text, bool keepsContact = false)
    {
        // What stood in the middle of longer figures may stand alone afterwards.
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var masked = Mask(text, Find(text), keepsContact);
            if (masked == text)
            {
                break;
            }

            text = masked;
        }

        return text;
    }

    /// <summary>As <see cref="Mask(string, bool)"/>, with what <see cref="Find(string)"/> found in the same text.</summary>
    public static string Mask(string text, IReadOnlyList<PersonalDataReading> found, bool keepsContact = false)
    {
        StringBuilder? masked = null;
        var kept = 0;
        foreach (var (kind, span) in found)
        {
            if (!keepsContact || !IsContact(kind))
            {
                masked ??= new StringBuilder(text.Length);
                masked.Append(text, kept, span.Start - kept).Append(MaskText);
                kept = span.End;
            }
        }

        return masked is null ? text : masked.Append(text, kept, text.Length - kept).ToString();
    }

    /// <summary>By which somebody can be reached.</summary>
    public static bool IsContact(PersonalDataKind kind) => kind is PersonalDataKind.Phone or PersonalDataKind.Email or PersonalDataKind.Address;

    /// <summary>Adds what was found. Where two overlap they are one, of the longer's kind: what looks like a number inside an e-mail address is part of the address.</summary>
    internal static void Note(List<PersonalDataReading> found, PersonalDataKind kind, TextSpan span)
    {
        while (found is [.., var last] && last.Span.Overlaps(span))
        {
            kind = last.Span.Length > span.Length ? last.Kind : kind;
            span = new TextSpan(Math.Min(last.Span.Start, span.Start), Math.Max(last.Span.End, span.End));
            found.RemoveAt(found.Count - 1);
        }

        found.Add(new PersonalDataReading(kind, span));
    }

    /// <summary>What begins with a figure, or has its first figure here; answers where reading goes on.</summary>
    private int Figures(CleanText clean, int at, List<PersonalDataReading> found)
    {
        if (_streets.Around(clean, at) is { } street)
        {
            Note(found, PersonalDataKind.Address, clean.Span(street.Start, street.End));
            return street.End;
        }

        if (char.IsAsciiLetter(clean.At(at - 1)) && char.IsAsciiLetter(clean.At(at - 2)) && !char.IsLetterOrDigit(clean.At(at - 3)) && AccountNumbers.IbanEnd(clean, at - 2) is var iban and > 0)
        {
            Note(found, PersonalDataKind.BankAccount, clean.Span(at - 2, iban));
            return iban;
        }

        return _figures.Read(clean, at, found);
    }
}
