using System.Globalization;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Rulebook.Chapters;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>Puts a municipality's book together in one of its languages.</summary>
internal static class BookBinder
{
    /// <summary>The name of a book's file, beside those of the other languages and municipalities.</summary>
    public static string FileOf(string municipality, string language) => $"{municipality}.{language}.html";

    /// <param name="addressOf">Where the same book is in another language.</param>
    public static Book Bind(ContentLibrary content, Guide guide, BookWalk walk, string language, Func<string, string> addressOf)
    {
        var words = new BookWords(content, walk, language);
        return new Book(
            words.Municipality,
            language,
            walk.World.Today,
            content.Version,
            words.Of("title"),
            words.Of("subtitle"),
            words.Of("contents"),
            words.Of("skip"),
            [
                (words.Of("about.municipality"), words.Municipality.Name),
                (words.Of("about.ombud"), BookWords.Capital(words.Ombud)),
                (words.Of("about.day"), words.Date(walk.World.Today)),
                (words.Of("about.content"), content.Version),
                (words.Of("about.rules"), CaseDrafting.RulesVersion),
                (words.Of("about.walked"), words.Of("about.walked-text", ("points", walk.Points.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u00a0')))),
            ],
            [words.Of("intro"), words.Of("intro-sign"), words.Of("intro-not-a-decision")],
            [.. words.Municipality.Languages.Where(other => other != language).Select(other => (other, content.Texts.Get(other, "page.language-name"), addressOf(other)))],
            [
                new MandateChapter(content, guide, walk, words).Write(),
                new QuestionsChapter(walk, words).Write(),
                new ToldChapter(walk, words).Write(),
                new MapChapter(walk, words).Write(),
                new BodiesChapter(content, walk, words).Write(),
                new DeadlinesChapter(content, walk, words).Write(),
                new RulesChapter(walk, words).Write(),
                new SourcesChapter(content, walk, words).Write(),
                new OpenChapter(content, guide, walk, words).Write(),
                new Chapter("signature", words.Of("signature.title"), [words.Of("signature.intro")],
                [
                    new Signature(
                        null,
                        [words.Of("signature.read"), words.Of("signature.with-changes")],
                        [words.Of("signature.place"), words.Of("signature.name"), words.Of("signature.signature")]),
                ]),
            ]);
    }
}
