using OmbudGuide.Bot.Cases.Letters;
using OmbudGuide.Bot.Tests.Library;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Cases.Letters;

/// <summary>A letter that could not be filled is refused when the content is loaded, with its file and line.</summary>
public sealed class LetterCheckTest : IDisposable
{
    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void A_municipality_has_letters_of_its_own_beside_and_in_place_of_the_others()
    {
        Write("nb", "ombud-letters:\n  to-unit:\n    order: [question, reminder, meeting]\n    meeting: {name: Møte, text: \"Kom til {ombud} om {matter}, {reference}.\"}\n  to-citizen:\n    received: {text: \"Fikk det {received} om {matter}. Frist {deadline}.\"}\n");
        Write("en", "ombud-letters:\n  to-unit:\n    order: [question, reminder, meeting]\n    meeting: {name: Meeting, text: \"Come to {ombud} about {matter}, {reference}.\"}\n  to-citizen:\n    received: {text: \"Got it {received} about {matter}. Until {deadline}.\"}\n");
        var content = ContentLibrary.Load(_content.Folder);
        LetterCheck.Of(content);
        Assert.Equal(
            ["to-unit.question", "to-unit.reminder", "to-unit.meeting", "to-citizen.received", "to-citizen.done"],
            LetterTemplate.All(content.Texts.For("drammen"), "nb").Select(each => each.Id));
        Assert.DoesNotContain(LetterTemplate.All(content.Texts.For("trondheim"), "nb"), each => each.Id == "to-unit.meeting");
    }

    [Theory]
    [InlineData("question: {text: \"Til {enhet}.\"}", ":7:16: nothing fills {enhet} in 'ombud-letters.to-unit.question.text'; expected some of address,")]
    [InlineData("question: {text: \"Kode {secret}.\"}", ":7:16: nothing fills {secret} in 'ombud-letters.to-unit.question.text'; expected some of address,")]
    [InlineData("question: {name: \"Til {unit}\"}", ":7:16: nothing fills {unit} in 'ombud-letters.to-unit.question.name'")]
    [InlineData("question: {txt: x}", ":7:16: unknown key 'ombud-letters.to-unit.question.txt'; expected the letter's id and then one of name, text; did you mean 'text'?")]
    [InlineData("meeting: {name: x, text: y}", ":7:15: the letter 'meeting' is not in 'ombud-letters.to-unit.order', so nobody could choose it")]
    [InlineData("order: [question, meeting]", ":7:5: the order names a letter without its text 'ombud-letters.to-unit.meeting.name'")]
    public void What_does_not_fit_is_told_where_it_stands(string lines, string fault)
    {
        foreach (var language in new[] { "nb", "en" }) Write(language, $"# 1\n# 2\n# 3\n# 4\nombud-letters:\n  to-unit:\n    {lines}\n");
        var refused = Assert.Throws<ContentException>(() => LetterCheck.Of(ContentLibrary.Load(_content.Folder)));
        foreach (var language in new[] { "nb", "en" })
            Assert.Contains(refused.Faults, each => each.ToString().StartsWith($"no/drammen/texts/{language}.yaml{fault}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_in_one_language_alone_is_refused()
    {
        Write("nb", "ombud-letters:\n  to-unit:\n    question: {text: \"Til {unit}.\"}\n");
        Write("en", "page: {title: Guide}\n");
        var refused = Assert.Throws<ContentException>(() => ContentLibrary.Load(_content.Folder));
        Assert.Contains(refused.Faults, each => $"{each}".Contains("the text 'ombud-letters.to-unit.question.text' is missing in the language 'en'", StringComparison.Ordinal));
    }

    private void Write(string language, string text) => File.WriteAllText(Path.Combine(_content.Folder, "no", "drammen", "texts", $"{language}.yaml"), text);
}
