using System.Collections.Concurrent;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OmbudGuide.Bot.Rulebook;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using Loaded = OmbudGuide.Bot.Library.Edition;

namespace OmbudGuide.Bot.Tests.Rulebook;

/// <summary>The book of each ombud says all that it must, in every language. That it is easy to read is for people to judge.</summary>
public sealed class RulebookTest
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly Lazy<Loaded> Edition = new(() => Loaded.Load(ContentLibrary.DefaultFolder, Task.Run(Guide.Compile)));
    private static readonly ConcurrentDictionary<string, Lazy<BookWalk>> Walks = new(StringComparer.Ordinal);

    public static TheoryData<string, string> Books
    {
        get
        {
            var books = new TheoryData<string, string>();
            foreach (var (municipality, language) in Edition.Value.Content.Municipalities.SelectMany(each => each.Languages.Select(language => (each.Id, language))))
            {
                books.Add(municipality, language);
            }

            return books;
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task The_book_has_every_sentence_of_the_mandate_and_says_what_has_become_of_it(string municipality, string language)
    {
        var chapter = (await ReadAsync(municipality, language)).QuerySelector("section[aria-labelledby=mandate]")!;
        var prefix = $"{Edition.Value.Content.FindMunicipality(municipality)!.Country}.{municipality}.";
        var sentences = Edition.Value.Content.Sources.Where(source => source.Id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sentences);
        foreach (var sentence in sentences)
        {
            var row = chapter.QuerySelector($"tr[id='{BookIds.Of(sentence.Id)}']");
            Assert.True(row is not null, $"no row for {sentence.Id}");
            Assert.Contains(Plain(sentence.Quote(language) ?? sentence.Gist(language)!), Plain(row.QuerySelector("th")!.TextContent), StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(row.QuerySelector("td")!.TextContent), $"nothing beside {sentence.Id}");
            Assert.True(row.QuerySelector(".open") is null, $"{sentence.Id}: {row.QuerySelector(".open")?.TextContent}");
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task The_book_has_every_rule_of_the_country_among_those_that_apply_here_or_those_that_never_do(string municipality, string language)
    {
        var book = await ReadAsync(municipality, language);
        var walk = Walk(municipality);
        var never = book.QuerySelector("section[aria-labelledby=open]")!.TextContent;
        foreach (var rule in Edition.Value.Guide.RulesOn(walk.World))
        {
            var applies = book.GetElementById($"rule-{rule.Name}");
            Assert.True(applies is not null == walk.Coverage.Fired.Contains(rule), rule.Name);
            Assert.True(applies is not null || never.Contains($"({rule.Name})", StringComparison.Ordinal), $"{rule.Name} is nowhere");
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task The_book_lacks_no_text(string municipality, string language)
    {
        var book = await ReadAsync(municipality, language);
        Assert.DoesNotContain('{', book.QuerySelector("body")!.TextContent);
        var empty = book.QuerySelectorAll("th, td, td p, th p, li, caption, h1, h2, h3, dt, p, text").Where(each => string.IsNullOrWhiteSpace(each.TextContent)).ToList();
        Assert.True(empty.Count == 0, string.Join('\n', empty.Take(10).Select(each => each.ParentElement!.OuterHtml)));
        Assert.Equal(language, book.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task The_book_is_well_formed_and_needs_neither_script_nor_anything_from_elsewhere(string municipality, string language)
    {
        var book = await ReadAsync(municipality, language);
        Assert.Empty(book.QuerySelectorAll("script, link, img, iframe, [style], [onclick]"));
        Assert.Single(book.QuerySelectorAll("h1"));
        Assert.All(book.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        var ids = book.QuerySelectorAll("[id]").Select(each => each.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(book.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        Assert.All(book.QuerySelectorAll("[aria-labelledby], [aria-describedby]"), each =>
            Assert.Contains(each.GetAttribute("aria-labelledby") ?? each.GetAttribute("aria-describedby"), ids));
    }

    [Theory]
    [MemberData(nameof(Books))]
    public async Task Each_kind_of_path_has_a_map_that_shows_all_its_questions_and_answers_and_tells_them_in_words(string municipality, string language)
    {
        var book = await ReadAsync(municipality, language);
        foreach (var kind in Walk(municipality).Kinds)
        {
            var map = book.GetElementById($"map-{kind.Name.ToLowerInvariant()}")!;
            Assert.Equal(1 + kind.Questions.Count + kind.Verdicts.Count, map.QuerySelectorAll("svg").Length);
            Assert.Equal(kind.Steps.Select(step => (step.From, step.Answer)).Distinct().Count(), map.QuerySelectorAll("details li").Length);
            Assert.Single(map.QuerySelectorAll("svg[role=img][aria-label]"));
        }
    }

    [Fact]
    public void A_sentence_says_which_rules_rest_on_it()
    {
        var walk = Walk("drammen");
        var limit = walk.World.Standing.OfType<AgeLimit>().Single();
        Assert.Contains("CasesOlderThanTheAgeLimit", walk.RulesOn(limit).Select(rule => rule.Name).Concat(walk.Coverage.Concluding));
        Assert.NotEmpty(walk.RulesOn(limit));
    }

    private static BookWalk Walk(string municipality) => Walks.GetOrAdd(municipality, id => new(() =>
        BookWalk.Of(Edition.Value.Content, Edition.Value.Guide, id, Day, Environment.ProcessorCount, CancellationToken.None))).Value;

    /// <summary>Reads the book as strictly as the standard has it.</summary>
    private static async Task<IHtmlDocument> ReadAsync(string municipality, string language)
    {
        var book = BookBinder.Bind(Edition.Value.Content, Edition.Value.Guide, Walk(municipality), language, other => BookBinder.FileOf(municipality, other));
        return await new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocumentAsync(await BookHtml.OfAsync(book));
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
