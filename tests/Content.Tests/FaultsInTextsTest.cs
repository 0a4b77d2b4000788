namespace OmbudGuide.Content.Tests;

/// <summary>Texts that a language lacks, or that say something else than their translations.</summary>
public sealed class FaultsInTextsTest
{
    private const string Norwegian = "texts/nb/chat.yaml";
    private const string English = "texts/en/chat.yaml";

    [Fact]
    public void A_text_in_one_language_alone_is_refused_where_it_stands()
    {
        using var tree = new ContentTree();
        tree.Append(Norwegian, "bye: Ha det\n").Append(English, "later: See you\n");

        Assert.Equal(
            [
                "texts/en/chat.yaml:4:1: the text 'chat.later' is missing in the language 'nb'; expected it in texts/nb/chat.yaml",
                "texts/nb/chat.yaml:4:1: the text 'chat.bye' is missing in the language 'en'; expected it in texts/en/chat.yaml",
            ],
            tree.Faults());
    }

    [Fact]
    public void A_translation_without_a_place_of_the_original_is_refused() => AssertFault(
        English, "by {day}", "soon", "texts/en/chat.yaml:3:3: the text 'chat.help.ombud' lacks {day} here, which 'nb' has in texts/nb/chat.yaml:3");

    [Fact]
    public void A_place_that_is_misspelt_in_a_translation_is_told_in_both()
    {
        using var tree = new ContentTree();
        tree.Change(English, "{day}", "{days}");

        Assert.Equal(
            [
                "texts/en/chat.yaml:3:3: the text 'chat.help.ombud' lacks {day} here, which 'nb' has in texts/nb/chat.yaml:3",
                "texts/nb/chat.yaml:3:3: the text 'chat.help.ombud' lacks {days} here, which 'en' has in texts/en/chat.yaml:3",
            ],
            tree.Faults());
    }

    [Theory]
    [InlineData("{ombud}", "{Ombud}", "texts/nb/chat.yaml:3:10: in 'chat.help.ombud', the brace in '{Ombud}** innen ' begins no placeholder; expected a name such as {ombud}, in lower-case letters, digits and hyphens")]
    [InlineData("{day}", "{day", "texts/nb/chat.yaml:3:10: in 'chat.help.ombud', the brace in '{day.' begins no placeholder; expected a name such as {ombud}, in lower-case letters, digits and hyphens")]
    public void A_brace_that_is_no_place_is_refused(string from, string to, string fault) => AssertFault(Norwegian, from, to, fault);

    [Fact]
    public void Bold_words_that_do_not_end_are_refused() => AssertFault(
        Norwegian, "{ombud}**", "{ombud}", "texts/nb/chat.yaml:3:10: the text 'chat.help.ombud' has a '**' without its fellow; expected bold words between two");

    [Theory]
    [InlineData("hello: Hei", "hello: \"\"", "texts/nb/chat.yaml:1:8: the text 'chat.hello' is empty")]
    [InlineData("hello: Hei", "hello:", "texts/nb/chat.yaml:1:7: the text 'chat.hello' is empty")]
    [InlineData("hello: Hei", "hello: {}", "texts/nb/chat.yaml:1:1: 'chat.hello' is empty; expected texts")]
    [InlineData("hello: Hei", "hello: [Hei, [Hallo]]", "texts/nb/chat.yaml:1:14: 'chat.hello' has a list in its list; expected a text")]
    [InlineData("hello: Hei", "he.llo: Hei", "texts/nb/chat.yaml:1:1: 'he.llo' is no key of a text; expected letters, digits and hyphens, with its path at most 160 characters")]
    public void A_text_that_says_nothing_or_has_no_proper_key_is_refused(string from, string to, string fault) => AssertFault(Norwegian, from, to, fault);

    [Fact]
    public void A_list_whose_translation_is_a_single_text_is_refused() => AssertFault(
        Norwegian, "hello: Hei", "hello: [Hei, Hallo]",
        "texts/en/chat.yaml:1:1: 'chat.hello' is a single text in 'en' and a list in 'nb' (texts/nb/chat.yaml:1); expected the same in both");

    [Fact]
    public void A_text_too_long_to_be_read_is_refused() => AssertFault(
        Norwegian, "hello: Hei", "hello: " + new string('x', 4_001), "texts/nb/chat.yaml:1:8: the text 'chat.hello' has 4,001 characters; expected at most 4,000");

    [Fact]
    public void The_vocabulary_of_a_language_has_keys_and_signs_of_its_own()
    {
        using var tree = new ContentTree();
        tree.Write("texts/nb/language.yaml", "answers:\n  ja: \"ja, **, {x}\"\n").Write("texts/en/language.yaml", "answers:\n  yes: [yes, yep]\n");

        var texts = tree.Load().Texts;

        Assert.Equal("ja, **, {x}", texts.Get("nb", "language.answers.ja"));
        Assert.Equal(["yes", "yep"], texts.List("en", "language.answers.yes"));
    }

    [Fact]
    public void Texts_may_be_translated_before_a_country_needs_them()
    {
        using var tree = new ContentTree();
        tree.Write("texts/da/chat.yaml", "hello: Hej\n");

        Assert.Equal(["en", "nb"], tree.Load().Texts.Languages);
    }

    [Fact]
    public void A_country_says_in_its_own_languages_what_other_countries_need_not()
    {
        using var tree = new ContentTree();
        AddDenmark(tree);
        tree.Write("dk/texts/da/chat.yaml", "bye: Farvel\nhello: Goddag\n").Write("dk/texts/en/chat.yaml", "bye: Goodbye\nhello: Good day\n");

        var library = tree.Load();

        Assert.Equal(["ballerup", "drammen"], library.Municipalities.Select(m => m.Id));
        Assert.Equal(["Farvel", "Goodbye"], new[] { "da", "en" }.Select(l => library.Texts.For("ballerup").Get(l, "chat.bye")));
        Assert.Equal(["Good day", "Hello"], new[] { "ballerup", "drammen" }.Select(m => library.Texts.For(m).Get("en", "chat.hello")));
        Assert.Equal(["Good day", "Hello"], new[] { "dk", "no" }.Select(c => library.Texts.ForCountry(c).Get("en", "chat.hello")));
        Assert.False(library.Texts.For("drammen").Has("en", "chat.bye"));
        library.Check(["chat.bye"], "dk");
        var missing = Assert.Throws<ContentException>(() => library.Check(["chat.bye"]));
        Assert.Equal(
            ["texts/en/chat.yaml: missing text 'chat.bye', there or in no/texts/en/chat.yaml", "texts/nb/chat.yaml: missing text 'chat.bye', there or in no/texts/nb/chat.yaml"],
            missing.Faults.Select(f => f.ToString()));
    }

    [Fact]
    public void What_is_said_in_every_country_is_said_in_the_languages_of_all()
    {
        using var tree = new ContentTree();
        AddDenmark(tree);
        tree.Append(Norwegian, "bye: Ha det\n").Append(English, "bye: Goodbye\n");

        Assert.Equal(
            [
                "texts/en/chat.yaml:4:1: the text 'chat.bye' is missing in the language 'da'; expected it in texts/da/chat.yaml",
                "texts/nb/chat.yaml:4:1: the text 'chat.bye' is missing in the language 'da'; expected it in texts/da/chat.yaml",
            ],
            tree.Faults());
    }

    [Fact]
    public void A_country_that_says_something_in_one_language_alone_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("no/texts/nb/chat.yaml", "bye: Ha det\n");

        Assert.Equal(
            ["no/texts/nb/chat.yaml:1:1: the text 'chat.bye' is missing in the language 'en'; expected it in no/texts/en/chat.yaml"], tree.Faults());
    }

    [Fact]
    public void A_country_that_words_a_text_with_a_place_that_is_never_filled_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("no/texts/nb/chat.yaml", "hello: Hei {name}\n").Write("no/texts/en/chat.yaml", "hello: Hi {name}\n");

        Assert.Equal(
            [
                "no/texts/en/chat.yaml:1:1: the text 'chat.hello' has {name}, which the text it replaces has not (texts/en/chat.yaml:1)",
                "no/texts/nb/chat.yaml:1:1: the text 'chat.hello' has {name}, which the text it replaces has not (texts/nb/chat.yaml:1)",
            ],
            tree.Faults());
    }

    [Fact]
    public void A_country_that_makes_a_list_of_a_single_text_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("no/texts/nb/chat.yaml", "hello: [Hei]\n").Write("no/texts/en/chat.yaml", "hello: [Hi]\n");

        Assert.Contains(
            "no/texts/nb/chat.yaml:1:1: 'chat.hello' is a list, and a single text in texts/nb/chat.yaml:1, which it replaces; expected the same", tree.Faults());
    }

    [Theory]
    [InlineData("no/texts/da/chat.yaml", "no/texts/da/chat.yaml: no language of the country; expected no/texts/<language>/<file>.yaml in nb, en")]
    [InlineData("no/texts/chat.yaml", "no/texts/chat.yaml: unknown file; expected one of <country>/texts/<language>/<file>.yaml")]
    public void A_text_file_of_a_country_that_nobody_reads_is_refused(string file, string fault)
    {
        using var tree = new ContentTree();
        tree.Write(file, "hello: Hej\n");

        Assert.Equal([fault], tree.Faults());
    }

    [Theory]
    [InlineData("mandag, ", "", "texts/nb/dates.yaml:1:1: expected 'dates.weekdays' to be a list of 7 names")]
    [InlineData("pattern-short: \"{day}. {month} {year}\"", "pattern-short: \"{month} {year}\"", "texts/nb/dates.yaml:4:1: 'dates.pattern-short' has the places {month}, {year}; expected {day}, {month}, {year}")]
    [InlineData("  week: {one: 1 uke, many: \"{count} uker\"}\n", "", "texts/nb/dates.yaml: missing text 'dates.period.week.one'")]
    public void A_language_that_cannot_write_a_date_is_refused(string from, string to, string fault) => AssertFault("texts/nb/dates.yaml", from, to, fault);

    [Fact]
    public void A_municipality_that_replaces_a_text_in_one_language_alone_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("no/drammen/texts/nb.yaml", "chat:\n  hello: Hei du\n");

        Assert.Equal(
            ["no/drammen/texts/nb.yaml:2:3: the text 'chat.hello' is missing in the language 'en'; expected it in no/drammen/texts/en.yaml"], tree.Faults());
    }

    [Fact]
    public void A_municipality_that_replaces_what_is_not_there_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("no/drammen/texts/nb.yaml", "chat:\n  helo: Hei du\n").Write("no/drammen/texts/en.yaml", "chat:\n  helo: Hi\n");

        Assert.Equal(
            [
                "no/drammen/texts/en.yaml:2:3: no text 'chat.helo' to replace; did you mean 'chat.hello'?",
                "no/drammen/texts/nb.yaml:2:3: no text 'chat.helo' to replace; did you mean 'chat.hello'?",
            ],
            tree.Faults());
    }

    [Fact]
    public void A_municipality_that_uses_a_place_that_is_never_filled_is_refused()
    {
        using var tree = new ContentTree();
        tree.Write("no/drammen/texts/nb.yaml", "chat:\n  hello: Hei {name}\n").Write("no/drammen/texts/en.yaml", "chat:\n  hello: Hi\n");

        Assert.Contains("no/drammen/texts/nb.yaml:2:3: the text 'chat.hello' has {name}, which the text it replaces has not (texts/nb/chat.yaml:1)", tree.Faults());
    }

    [Fact]
    public void Texts_that_the_code_needs_are_told_with_the_file_they_belong_in()
    {
        using var tree = new ContentTree();
        var library = tree.Load();

        var refused = Assert.Throws<ContentException>(() => library.Check(["chat.hello", "chat.helo", "rules.NewRule"], "no"));

        Assert.Equal(
            [
                "texts/en/chat.yaml: missing text 'chat.helo', there or in no/texts/en/chat.yaml; did you mean 'chat.hello'?",
                "texts/en/rules.yaml: missing text 'rules.NewRule', there or in no/texts/en/rules.yaml",
                "texts/nb/chat.yaml: missing text 'chat.helo', there or in no/texts/nb/chat.yaml; did you mean 'chat.hello'?",
                "texts/nb/rules.yaml: missing text 'rules.NewRule', there or in no/texts/nb/rules.yaml",
            ],
            refused.Faults.Select(f => f.ToString()));
    }

    /// <summary>A second country, made of the first.</summary>
    private static void AddDenmark(ContentTree tree)
    {
        foreach (var (file, text) in SmallContent.Files.Where(f => f.Key.StartsWith("no/", StringComparison.Ordinal)))
        {
            tree.Write(
                file.Replace("no/drammen", "dk/ballerup", StringComparison.Ordinal).Replace("no/", "dk/", StringComparison.Ordinal),
                text.Replace("no.", "dk.", StringComparison.Ordinal).Replace("nb", "da", StringComparison.Ordinal)
                    .Replace("drammen", "ballerup", StringComparison.Ordinal).Replace(": no\n", ": dk\n", StringComparison.Ordinal));
        }

        tree.Write("texts/da/dates.yaml", SmallContent.Files["texts/nb/dates.yaml"]).Write("texts/da/chat.yaml", SmallContent.Files["texts/nb/chat.yaml"]);
    }

    private static void AssertFault(string file, string from, string to, string fault)
    {
        using var tree = new ContentTree();
        tree.Change(file, from, to);

        Assert.Contains(fault, tree.Faults());
    }
}
