using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>
/// Texts of any length up to what is taken at the door, made of what readers stumble over: no exception, spans inside the text, the same reading on any thread
/// and under any culture, and time that grows with the text and no faster. Proves nothing of what is read.
/// </summary>
[Collection(nameof(TimedAlone))]
public sealed class AnyTextTest
{
    private const int Longest = UnderstandEndpoint.LongestText;
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    /// <summary>Each is repeated until the text is long.</summary>
    private static readonly string[] Hard =
    [
        "1", "12.", "1 2 ", "12/", "1-", "12345678901", "912 34 567 ", "010190-1234 ", "4242 4242 4242 4242 ", "NO93 8601 1117 947 ", "konto 1234 ", "reg. 1234 konto ",
        "Storgata 1 ", "Storgata 12, 3015 ", "gate ", "@", "a@", "a@b.", "a.b-c@d.no ", ".", ",", "...", "---", "///", " ", "\n", "\t", "\0", "''", "a'", "(", "§", "½", "%",
        "a", "å", "x ", "ikke ", "og ", "for ", "siden ", "i ", "fra ", "til ", "den ", "to ", "halv ", "over ", "mandag ", "mars ", "uke 1 ", "første ", "siste fredag i ", "3. mars ",
        "fikk avslag ", "har klaget ", "vil ikke leve ", "kommunal bolig ", "sykehjemsplasssøknadsbehandling", "nei ", "ja men ", "vet ikke ", "hjelp ",
        "\u0301", "a\u030A", "\u202E", "\u200B", "\uFEFF", "\uD83D\uDE00", "\uD800", "\uDC00", "ﬁ", "İ", "ß", "٣", "３", "Ⅷ", "Å\u0301\u0308", "中", "я",
    ];

    /// <summary>A few hard pieces, each repeated, with bits of others between: from nothing to the longest text.</summary>
    private static readonly Gen<string> Text =
        from length in Gen.Frequency((6, Gen.Choose(0, 300)), (3, Gen.Choose(300, 10_000)), (1, Gen.Choose(10_000, Longest)))
        from parts in Gen.NonEmptyListOf(Gen.Elements(Hard))
        from seam in Gen.Elements("", " ", "x", "7", "\n", ". ")
        select Stretched([.. parts.Take(5)], seam, length);

    [Fact]
    public void Any_text_is_read_without_an_exception_and_spans_lie_in_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Text.ToArbitrary(), text =>
        {
            foreach (var language in LanguageCases.Reader.Languages)
            {
                var read = LanguageCases.Reader.Read(text, language, AsOf);
                Assert.All(Spans(read), span => Assert.True(span.Start >= 0 && span.Start < span.End && span.End <= text.Length, $"{span} in {text.Length} characters"));
            }

            LanguageCases.Reader.ReadAnswer(Question.Happened, [], text, "nb", AsOf);
            LanguageCases.Reader.ReadAnswer(Question.ComplaintStatus, [("not-sent", "Nei"), ("sent-waiting", "Ja, venter på svar")], text, "nb", AsOf);
            LanguageCases.PersonalData.Mask(text);
            return true;
        }));

    [Fact]
    public void A_text_is_read_the_same_on_any_thread_and_under_any_culture()
    {
        var cultures = new[] { CultureInfo.InvariantCulture, Odd(",", ".", "~"), Odd("٫", " ", "−") };
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Text.ToArbitrary(), text =>
        {
            var cut = text[..Math.Min(text.Length, 2_000)];
            var expected = Shown(LanguageCases.Reader.Read(cut, "nb", AsOf));
            var read = new string[6];
            var threads = Enumerable.Range(0, read.Length).Select(i => new Thread(() =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = cultures[i % cultures.Length];
                var reading = LanguageCases.Reader.Read(cut, "nb", AsOf);
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                read[i] = Shown(reading);
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Assert.All(read, each => Assert.Equal(expected, each));
            return true;
        }));
    }

    [Fact]
    public void Four_times_the_text_takes_about_four_times_as_long()
    {
        foreach (var piece in Hard)
        {
            // Quadratic work takes sixteen times as long. Processor time counts, and of that the best of a few tries, for the machine may be busy.
            var ratio = double.MaxValue;
            for (var round = 0; round < 6 && ratio > 9; round++)
            {
                ratio = Math.Min(ratio, Best(Stretched([piece], "", Longest)) / Math.Max(Best(Stretched([piece], "", Longest / 4)), 200));
            }

            Assert.True(ratio <= 9, $"Four times '{piece}' took {ratio:F1} times as long.");
        }
    }

    [Fact]
    public void No_regular_expression_is_used_that_can_backtrack()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OmbudGuide.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds OmbudGuide.sln.");
        }

        var sources = Directory.GetFiles(Path.Combine(folder, "Bot", "Language"), "*.cs", SearchOption.AllDirectories);
        Assert.True(sources.Length > 20, $"{sources.Length} files");
        Assert.All(sources, source => Assert.DoesNotContain(
            File.ReadLines(source), line => line.Contains("Regex", StringComparison.Ordinal) && !line.Contains("NonBacktracking", StringComparison.Ordinal)));
    }

    private static double Best(string text) => Enumerable.Range(0, 3).Min(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        LanguageCases.Reader.Read(text, "nb", AsOf);
        LanguageCases.PersonalData.Mask(text);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    });

    private static string Stretched(List<string> pieces, string seam, int length)
    {
        var text = new System.Text.StringBuilder(length);
        var each = Math.Max(length / pieces.Count, 1);
        foreach (var piece in pieces)
        {
            for (var end = Math.Min(text.Length + each, length); text.Length < end;)
            {
                text.Append(piece);
            }

            text.Append(seam);
        }

        text.Length = Math.Min(text.Length, length);
        return text.ToString();
    }

    /// <summary>A culture that writes numbers in its own way; the program holds no cultures of countries.</summary>
    private static CultureInfo Odd(string point, string group, string minus)
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NumberGroupSeparator, odd.NumberFormat.NegativeSign) = (point, group, minus);
        (odd.DateTimeFormat.DateSeparator, odd.DateTimeFormat.ShortDatePattern, odd.DateTimeFormat.FirstDayOfWeek) = ("~", "dd~MM~yy", DayOfWeek.Saturday);
        return odd;
    }

    private static IEnumerable<TextSpan> Spans(Understanding read) =>
    [
        .. read.Times.Select(t => t.Span), .. read.ImpossibleTimes.Select(t => t.Span), .. read.Durations.Select(d => d.Span), .. read.Numbers.Select(n => n.Span),
        .. read.PersonalData.Select(p => p.Span), .. read.Danger.Select(d => d.Span), .. read.Readings.Select(r => r.Span), .. read.Services.SelectMany(s => s.Spans),
    ];

    private static string Shown(Understanding read) => string.Join('|',
        [read.Kind.ToString(), read.OtherLanguage, read.Answer.ToString(), read.Command.ToString(), .. read.Times.Select(t => $"{t}{t.Other.Count}"),
        .. read.ImpossibleTimes.Select(t => $"{t}"), .. read.Durations.Select(d => $"{d}"), .. read.Numbers.Select(n => $"{n}"), .. read.Readings.Select(r => $"{r}"),
        .. read.Services.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Id}{s.Score}{string.Join(' ', s.Words)}")), .. read.PersonalData.Select(p => $"{p}"), .. read.Danger.Select(d => $"{d}")]);
}
