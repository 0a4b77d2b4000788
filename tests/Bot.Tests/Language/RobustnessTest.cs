using FsCheck;
using FsCheck.Fluent;
using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>Whatever is written, reading ends, in time, with the same result, and points only into the text. Proves nothing of what is read.</summary>
[Collection(nameof(TimedAlone))]
public sealed class RobustnessTest
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly string[] Pieces =
    [
        "for to uker siden", "12.3.24", "2026-05-04", "31.2.2026", "9999", "i fjor", "mars", "§ 29", "kr 12 500", "912 34 567", "010190-1234", "12345678901",
        "a@b.no", "@", "vet ikke", "ja", "nei", "kommunal bolig", "sykehjem", "vil ikke leve", "uke 53", "3. kvartal", "et og et halvt år", "0", "00", "-", ".", "/", ",",
        " ", "\n", "\t", "\0", "\u202E", "\u200B", "\u030A", "😀", "\uD800", "\uDC00", "ß", "İ", "ﬁ", "½", "Ⅷ", "٣", "３", "æøå", "'", "''", "don't", "slutten av", "rundt", "om", "i", "på",
    ];

    private static readonly Gen<string> Mosaic = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat);

    [Fact]
    public void Any_characters_are_read_without_an_exception_and_spans_lie_in_the_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "")));

    [Fact]
    public void Any_mosaic_of_telling_pieces_is_read_without_an_exception_and_spans_lie_in_the_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(Mosaic.ToArbitrary(), Holds));

    [Fact]
    public void Masking_twice_masks_no_more_than_masking_once() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Mosaic.ToArbitrary(), text =>
            LanguageCases.PersonalData.Mask(LanguageCases.PersonalData.Mask(text)) == LanguageCases.PersonalData.Mask(text)));

    [Fact]
    public void Any_day_from_1990_to_2100_can_be_read_from()
    {
        foreach (var asOf in (DateOnly[])[new(1990, 1, 1), new(1990, 12, 31), new(2000, 2, 29), new(2024, 2, 29), new(2100, 12, 31)])
        {
            foreach (var piece in Pieces)
            {
                LanguageCases.Reader.Read(piece, "nb", asOf);
                LanguageCases.Reader.Read($"{piece} siden", "nb", asOf);
                LanguageCases.Reader.ReadAnswer(Question.Happened, [], piece, "nb", asOf);
            }
        }
    }

    [Fact]
    public void A_hundred_thousand_characters_are_read_and_a_number_at_their_end_is_masked()
    {
        foreach (var piece in Pieces)
        {
            var filler = string.Concat(Enumerable.Repeat(piece, 99_900 / piece.Length));
            var text = filler + " x 01019000083 x";
            Assert.True(Holds(text));
        }

        var valid = LanguageCases.Files("personal-data.json").Single().RootElement.GetProperty("cases")[0].GetProperty("text").GetString()!;
        Assert.EndsWith("x ******", LanguageCases.PersonalData.Mask(new string('a', 99_980) + " x " + valid), StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_read_the_same()
    {
        const string Text = "Fikk avslag på sykehjem 3. mars i fjor, har ventet i tre måneder. Ring 912 34 567.";
        var expected = Shown(LanguageCases.Reader.Read(Text, "nb", AsOf));
        var read = new string[200];
        Parallel.For(0, read.Length, i => read[i] = Shown(LanguageCases.Reader.Read(Text, "nb", AsOf)));
        Assert.All(read, r => Assert.Equal(expected, r));
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("12.")]
    [InlineData("@a")]
    [InlineData("a@a.aa ")]
    [InlineData("123 45 ")]
    [InlineData("for to uker siden ")]
    [InlineData("fikk avslag ")]
    [InlineData("kommunal bolig ")]
    [InlineData("vil ikke leve ")]
    [InlineData("a'")]
    [InlineData("å")]
    [InlineData("-")]
    public void Ten_times_the_text_takes_about_ten_times_as_long(string piece)
    {
        var small = string.Concat(Enumerable.Repeat(piece, 1_000 / piece.Length));
        var large = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        // The machine may be busy with other things: processor time counts, and of that the best of a few tries.
        var ratio = Enumerable.Range(0, 5).Min(_ => Best(large) / Best(small));
        // Quadratic work would take a hundred times as long.
        Assert.True(ratio < 30, $"Ten times '{piece}' took {ratio:F1} times as long.");
    }

    private static double Best(string text) => Enumerable.Range(0, 15).Min(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        LanguageCases.Reader.Read(text, "nb", AsOf);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds;
    });

    private static bool Holds(string text)
    {
        foreach (var language in LanguageCases.Reader.Languages)
        {
            var read = LanguageCases.Reader.Read(text, language, AsOf);
            foreach (var span in Spans(read))
            {
                Assert.InRange(span.Start, 0, text.Length);
                Assert.InRange(span.End, span.Start + 1, text.Length);
            }

            Assert.All(read.Times, t => Assert.Equal(t.Text, t.Span.In(text)));
            Assert.All(read.Times, t => Assert.InRange(t.From.Year, 1989, 2101));
            Assert.All(read.Times.Zip(read.Times.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
            Assert.All(read.PersonalData.Zip(read.PersonalData.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
            Assert.Equal(Shown(read), Shown(LanguageCases.Reader.Read(text, language, AsOf)));
        }

        LanguageCases.Reader.ReadAnswer(Question.ComplaintStatus, [("not-sent", "Nei"), ("sent-waiting", "Ja, venter på svar")], text, "nb", AsOf);
        LanguageCases.Reader.ReadAnswer(Question.Happened, [], text, "nb", AsOf);
        return true;
    }

    private static IEnumerable<TextSpan> Spans(Understanding read) =>
    [
        .. read.Times.Select(t => t.Span), .. read.ImpossibleTimes.Select(t => t.Span), .. read.Durations.Select(d => d.Span), .. read.Numbers.Select(n => n.Span),
        .. read.PersonalData.Select(p => p.Span), .. read.Danger.Select(d => d.Span), .. read.Readings.Select(r => r.Span), .. read.Services.SelectMany(s => s.Spans),
    ];

    private static string Shown(Understanding read) => string.Join('|',
        [read.Kind.ToString(), read.Answer.ToString(), read.Command.ToString(), .. read.Times.Select(t => $"{t}{t.Other.Count}"), .. read.Durations.Select(d => $"{d}"),
        .. read.Numbers.Select(n => $"{n}"), .. read.Readings.Select(r => $"{r}"), .. read.Services.Select(s => $"{s.Id}{s.Score}"), .. read.PersonalData.Select(p => $"{p}"), .. read.Danger.Select(d => $"{d}")]);
}

/// <summary>Tests that measure time run while no other test does.</summary>
[CollectionDefinition(nameof(TimedAlone), DisableParallelization = true)]
public sealed class TimedAlone;
