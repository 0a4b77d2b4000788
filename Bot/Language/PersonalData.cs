using System.Text;
using OmbudGuide.Bot.Language.Identity;

namespace OmbudGuide.Bot.Language;

/// <summary>Finds personal data in a text, and hides national identity numbers before a text is stored or logged.</summary>
public static class PersonalData
{
    /// <summary>What stands in the place of a national identity number.</summary>
    public const string MaskText = "******";

    /// <summary>All personal data in a text, in order; none overlap. Reads the whole text, however long.</summary>
    public static IReadOnlyList<PersonalDataReading> Find(string text)
    {
        var clean = CleanText.Of(text, text.Length);
        var found = new List<PersonalDataReading>();
        for (var i = 0; i < clean.Length;)
        {
            if (char.IsAsciiDigit(clean[i]))
            {
                i = DigitRun.Read(clean, i, found);
            }
            else
            {
                if (clean[i] == '@' && EmailAddress.Around(clean, i) is { } address)
                {
                    // What looks like a number inside an address is part of the address.
                    while (found.Count > 0 && found[^1].Span.Overlaps(address))
                    {
                        found.RemoveAt(found.Count - 1);
                    }

                    found.Add(new PersonalDataReading(PersonalDataKind.Email, address));
                    while (i < clean.Length && clean.Span(i, i + 1).End < address.End)
                    {
                        i++;
                    }
                }

                i++;
            }
        }

        return found;
    }

    /// <summary>The text with every national identity number (fødselsnummer, D-number, CPR) replaced by <see cref="MaskText"/>; nothing else is touched.</summary>
    public static string Mask(string text) => Mask(text, Find(text));

    /// <summary>As <see cref="Mask(string)"/>, with what <see cref="Find"/> found in the same text.</summary>
    public static string Mask(string text, IReadOnlyList<PersonalDataReading> found)
    {
        StringBuilder? masked = null;
        var kept = 0;
        foreach (var (kind, span) in found)
        {
            if (kind is PersonalDataKind.NationalIdentityNumber or PersonalDataKind.DNumber or PersonalDataKind.Cpr)
            {
                masked ??= new StringBuilder(text.Length);
                masked.Append(text, kept, span.Start - kept).Append(MaskText);
                kept = span.End;
            }
        }

        return masked is null ? text : masked.Append(text, kept, text.Length - kept).ToString();
    }
}
