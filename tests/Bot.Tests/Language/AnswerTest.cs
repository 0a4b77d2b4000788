using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Language;

/// <summary>A reply to a question is read as the cases in answers.*.json say.</summary>
public sealed class AnswerTest
{
    public static TheoryData<string, int, string> Cases => LanguageCases.Listed("answers.*.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_reply_is_an_option_a_date_dont_know_a_command_or_not_understood(string file, int number, string text)
    {
        var (language, asOf, root, expected) = LanguageCases.Find(file, number);
        var id = expected.GetProperty("question").GetString()!;
        Assert.True(Ids.TryRead<Question>(id, out var question));
        var options = root.GetProperty("options").GetProperty(id).EnumerateObject().Select(o => (o.Name, o.Value.GetString()!)).ToList();

        var read = LanguageCases.ReaderOf(language).ReadAnswer(question, options, text, language, asOf);

        Assert.Equal(expected.GetProperty("expect").GetString(), Shown(read));
    }

    /// <summary>An option's id, "unknown", "date" and days, "command", "out-of-range", "no-such-day", or "?" and what may have been meant.</summary>
    private static string Shown(AnswerReading read) => read.Kind switch
    {
        AnswerReadingKind.Answer => (read.Value is Dated ? "date " : "") + ReadingTest.Shown(read.Value),
        AnswerReadingKind.Command => $"command {Ids.Of(read.Command!.Value)}",
        AnswerReadingKind.DateOutOfRange => "out-of-range",
        AnswerReadingKind.NoSuchDay => "no-such-day",
        _ => string.Join(' ', read.Likely.Prepend("?")),
    };
}
