using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>What everybody says in every conversation raises no doubt whether someone is in danger: a false alarm frightens.</summary>
public sealed class EverydayRepliesTest
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Theory]
    [InlineData("nb", "stemmer")]
    [InlineData("nb", "ja det stemmer")]
    [InlineData("nb", "nei, det stemmer ikke")]
    [InlineData("nb", "ja, alt stemmer")]
    [InlineData("nb", "hopp over")]
    [InlineData("nb", "jeg husker ikke")]
    [InlineData("nb", "jeg er lei av dette")]
    [InlineData("nb", "kan du hjelpe meg")]
    [InlineData("da", "det er rigtigt")]
    [InlineData("da", "jeg er sint")]
    [InlineData("da", "jeg kan ikke huske det")]
    [InlineData("da", "det haster ikke")]
    public void A_plain_reply_is_no_danger(string language, string text) => Assert.Empty(Dangers(language, text));

    [Theory]
    [InlineData("nb", "drammen")]
    [InlineData("nb", "trondheim")]
    [InlineData("da", "ballerup")]
    [InlineData("da", "lyngby-taarbaek")]
    public void No_option_of_a_question_is_danger(string language, string municipality)
    {
        var words = new AnswerWords(SharedEdition.Shipped.Content, municipality, language);
        var options = Enum.GetValues<Question>().Where(question => QuestionKinds.KindOf(question) == QuestionKind.Choice && question is not (Question.Service or Question.UrgentNeed))
            .SelectMany(question => words.Options(question)).Select(option => option.Text).ToList();

        Assert.True(options.Count > 20, $"{options.Count} options");
        Assert.DoesNotContain(options, option => Dangers(language, option).Count > 0);
    }

    private static IReadOnlyList<Bot.Language.DangerReading> Dangers(string language, string text) =>
        SharedEdition.Shipped.Readers.For(language == "da" ? "ballerup" : "drammen").Read(text, language, Day).Danger;
}
