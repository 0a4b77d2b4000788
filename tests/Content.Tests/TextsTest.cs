using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Content.Tests;

public sealed class TextsTest : IDisposable
{
    private readonly ContentTree _tree = new();
    private readonly Texts _texts;

    public TextsTest() => _texts = _tree.Load().Texts;

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_text_is_filled_with_what_it_names() => Assert.Equal(
        "Write to **the ombud** by Monday.", _texts.Get("en", "chat.help.ombud", ("day", "Monday"), ("ombud", "the ombud"), ("unused", "x")));

    [Fact]
    public void A_value_with_braces_is_put_in_as_it_is() => Assert.Equal(
        "Write to **{day}** by Monday.", _texts.Get("en", "chat.help.ombud", ("day", "Monday"), ("ombud", "{day}")));

    [Fact]
    public void A_place_without_a_value_is_never_shown()
    {
        var refused = Assert.Throws<ArgumentException>(() => _texts.Get("en", "chat.help.ombud", ("day", "Monday")));

        Assert.Contains("'chat.help.ombud' needs a value for 'ombud'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_text_is_refused_with_its_key_language_and_file()
    {
        var refused = Assert.Throws<KeyNotFoundException>(() => _texts.Get("en", "rules.NewRule"));

        Assert.Equal("No text 'rules.NewRule' in language 'en'; expected it in texts/en/rules.yaml, or in the country's.", refused.Message);
    }

    [Fact]
    public void A_missing_language_is_refused_with_those_there_are()
    {
        var refused = Assert.Throws<KeyNotFoundException>(() => _texts.Get("fi", "chat.hello"));

        Assert.Equal("No texts in language 'fi'; there is en, nb.", refused.Message);
    }

    [Fact]
    public void A_text_can_be_looked_for()
    {
        Assert.True(_texts.Has("chat.hello"));
        Assert.False(_texts.Has("nb", "chat.bye"));
        Assert.Equal("Hei", _texts.Find("nb", "chat.hello"));
        Assert.Null(_texts.Find("nb", "chat.bye"));
        Assert.Equal(["chat.hello", "chat.help.ombud"], _texts.Keys("chat."));
        Assert.Equal(["day", "ombud"], _texts.Places("nb", "chat.help.ombud"));
    }

    [Theory]
    [InlineData("nb", "mandag 30. november 2026", "30. november 2026")]
    [InlineData("en", "Monday 30 November 2026", "30 November 2026")]
    public void A_day_is_written_as_the_language_writes_it(string language, string withWeekday, string without)
    {
        var day = new DateOnly(2026, 11, 30);

        Assert.Equal(withWeekday, _texts.Date(language, day));
        Assert.Equal(without, _texts.DateWithoutWeekday(language, day));
    }

    [Fact]
    public void Every_day_of_a_week_and_every_month_has_its_own_name()
    {
        var monday = new DateOnly(2026, 11, 23);

        Assert.Equal(
            ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
            Enumerable.Range(0, 7).Select(i => _texts.Dates("nb").Weekday(monday.AddDays(i))));
        Assert.Equal("januar 2026", _texts.Dates("nb").MonthOf(new DateOnly(2026, 1, 31)));
        Assert.Equal("desember 2026", _texts.Dates("nb").MonthOf(new DateOnly(2026, 12, 1)));
    }

    [Theory]
    [InlineData("nb", "P3W", "3 uker")]
    [InlineData("nb", "P1W", "1 uke")]
    [InlineData("nb", "P1M", "1 måned")]
    [InlineData("nb", "P5WD", "5 virkedager")]
    [InlineData("nb", "P1Y6M", "1 år og 6 måneder")]
    [InlineData("en", "P6W", "6 weeks")]
    [InlineData("en", "P1Y2M3D", "1 year, 2 months and 3 days")]
    public void A_length_of_time_is_written_in_words(string language, string period, string words) =>
        Assert.Equal(words, _texts.Period(language, Period.Parse(period)));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a og b")]
    [InlineData("a b c d", "a, b, c og d")]
    public void Things_in_a_row_are_joined_as_the_language_joins_them(string things, string joined) =>
        Assert.Equal(joined, _texts.Join("nb", things.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void A_municipality_says_some_things_in_its_own_words()
    {
        _tree.Write("no/drammen/texts/nb.yaml", "chat:\n  help:\n    ombud: \"Ring {ombud}.\"\n")
            .Write("no/drammen/texts/en.yaml", "chat:\n  help:\n    ombud: \"Call {ombud}.\"\n");

        var common = _tree.Load().Texts;
        var own = common.For("drammen");

        Assert.Equal("Call us.", own.Get("en", "chat.help.ombud", ("ombud", "us"), ("day", "Monday")));
        Assert.Equal("Hello", own.Get("en", "chat.hello"));
        Assert.Equal("Write to **us** by Monday.", common.Get("en", "chat.help.ombud", ("ombud", "us"), ("day", "Monday")));
        Assert.Throws<KeyNotFoundException>(() => common.For("trondheim"));
    }
}
