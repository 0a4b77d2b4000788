using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>How often the number of a case, a decision or a bill is taken for personal data: thousands of made-up ones of each form, the same in every run.</summary>
internal static class FalseAlarms
{
    private const int Each = 20_000;

    /// <summary>Forms of references as offices in Norway and Denmark write them; a figure stands for <c>#</c>, a year for <c>YYYY</c>.</summary>
    private static readonly string[] Forms =
    [
        "saksnummer YYYY/#####", "sak ##/#####-#", "arkivsak YYYY/######", "vedtak YYYY######-#", "ref. YYYY#######", "referanse ########", "fakturanr ########", "KID #############",
        "kundenr. ##########", "saks-ID ###########", "j.nr. ##.##.##-G##-#-##", "journalnr. YYYY-######", "sag nr. ######-##", "sagsnummer ##########", "CVR ########", "org.nr ### ### ###",
        "YYYY/#####", "##/#####-#", "YYYY-######", "########-###", "brev datert ##.##.YYYY", "gnr. ### bnr. ####", "beløp # ### ### kroner",
    ];

    public static void Show(PersonalData personalData)
    {
        Console.WriteLine();
        Console.WriteLine($"language, false alarms: {Each:N0} made-up references of each of {Forms.Length} forms, read for personal data");
        var random = new Random(20_261_122);
        var (all, alarms) = (0, 0);
        foreach (var form in Forms)
        {
            var kinds = new SortedDictionary<PersonalDataKind, int>();
            for (var i = 0; i < Each; i++)
            {
                foreach (var found in personalData.Find(Made(form, random)))
                {
                    kinds[found.Kind] = kinds.GetValueOrDefault(found.Kind) + 1;
                }
            }

            all += Each;
            alarms += kinds.Values.Sum();
            if (kinds.Count > 0)
            {
                Console.WriteLine(FormattableString.Invariant($"  {form,-28} {string.Join(", ", kinds.Select(k => $"{Ids.Of(k.Key)} {(double)k.Value / Each:P2}"))}"));
            }
        }

        Console.WriteLine(FormattableString.Invariant($"  {"all",-28} {(double)alarms / all:P3} ({alarms} of {all})"));
    }

    private static string Made(string form, Random random) => string.Create(form.Length, (form, random), static (text, made) =>
    {
        made.form.Replace("YYYY", made.random.Next(2015, 2027).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).CopyTo(text);
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = text[i] == '#' ? (char)('0' + made.random.Next(10)) : text[i];
        }
    });
}
