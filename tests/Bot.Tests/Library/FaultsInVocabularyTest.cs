using System.Globalization;
using OmbudGuide.Bot.Language.Vocabulary;
using OmbudGuide.Bot.Tests.Commands;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Library;

/// <summary>The words that people write, made wrong in one place: told by file, line, column and what was expected.</summary>
public sealed class FaultsInVocabularyTest : IDisposable
{
    private const string File = "texts/nb/language.yaml";

    private readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void The_shipped_vocabularies_have_no_fault()
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);

        Assert.All(
            content.Municipalities.SelectMany(m => m.Languages.Select(language => (m.Country, language))).Distinct(),
            each => Assert.Empty(VocabularyCheck.Faults(content.Texts.ForCountry(each.Country), each.language)));
    }

    [Theory]
    [InlineData("\nproperty:\n", "\nproprety:\n", "unknown key 'proprety.own'; expected one of *; did you mean 'property'?")]
    [InlineData("\n  not-sent: >-", "\n  not-send: >-", "unknown key 'not-send' under 'complaint-status'; expected one of not-sent, *; did you mean 'not-sent'?")]
    [InlineData("\n  acute-illness: >-", "\n  acute-ilness: >-", "unknown key 'acute-ilness' under 'danger'; expected one of *; did you mean 'acute-illness'?")]
    [InlineData("\n  quarter: kvartal", "\n  quater: kvartal", "unknown key 'quater' under 'times'; expected one of *; did you mean 'quarter'?")]
    [InlineData("\n    \"12\": desember, des", "\n    \"13\": desember, des", "'13' is no number of 'times.month'; expected keys from 1 to 12")]
    [InlineData("\n  quarter: kvartal", "\n  quarter:\n    first: kvartal", "'first' is no number of 'times.quarter'; expected keys from minus-10000 to 10000")]
    [InlineData("<pills>", "<pils>", "the phrase '*<pils>*' names the group 'pils', which is not under 'groups'; expected one of *; did you mean 'pills'?")]
    [InlineData("\n  carry: >-\n    bor,", "\n  carry: >-\n    <cope> her, bor,", "the phrase '<cope> her' names the group 'cope', which does not come before it in the alphabet; expected a group that does")]
    [InlineData("\n  half-year: halvår,", "\n  half-year: halvår, halvår,", "'halvår' stands 2 times under 'times.half-year'; expected it once")]
    [InlineData("\n  persons: cpr,", "\n  person: cpr,", "missing key 'persons' under 'personal-data'; expected words for each of persons, *")]
    [InlineData("\n  no-alone: ikke,", "\n  no-alone: .. takk, ikke,", "the phrase '.. takk' begins with a gap; expected a word before it")]
    [InlineData("\n  no-alone: ikke,", "\n  no-alone: .., ikke,", "the phrase '..' has no word; expected words separated by spaces")]
    [InlineData("\n    \"3\": ons\n", "\n    \"3\": ons, fre\n", "'fre' stands under 'times.loose-weekday.5' and under 'times.loose-weekday.3'; expected one meaning")]
    [InlineData("\n  no-alone: ikke,", "\n  no-alone: ja, ikke,", "'ja' stands under 'answers.yes' and under 'answers.no-alone'; expected one meaning")]
    [InlineData("\nchoices:\n  word: >-\n", "\nchoices:\n  word:\n   - >-\n", "'choices.word' is a list; expected one text, its phrases separated by commas")]
    public void A_fault_is_told_where_it_stands_with_what_was_expected(string from, string to, string expected)
    {
        var text = _content.Read(File);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, from);
        _content.Write(File, text[..at] + to + text[(at + from.Length)..]);
        var content = ContentLibrary.Load(_content.Folder);

        var faults = VocabularyCheck.Faults(content.Texts.ForCountry("no"), "nb").ToList();

        var said = Assert.Single(faults, fault => Fits(fault.Message, expected));
        Assert.Equal(File, said.File);
        Assert.InRange(said.Line, 1, text.Split('\n').Length + 5);
        Assert.True(said.Column > 0, said.ToString());
    }

    [Fact]
    public async Task The_check_of_the_content_tells_all_of_them_at_once_by_line()
    {
        var lines = _content.Read(File).Split('\n').ToList();
        var quarter = lines.FindIndex(line => line.StartsWith("  quarter: ", StringComparison.Ordinal));
        lines[quarter] = lines[quarter].Replace("quarter", "quater", StringComparison.Ordinal);
        var december = lines.FindIndex(line => line.StartsWith("    \"12\": desember", StringComparison.Ordinal));
        lines[december] = lines[december].Replace("12", "13", StringComparison.Ordinal);
        _content.Write(File, string.Join('\n', lines));

        var (exit, _, error) = await CommandLineTest.RunAsync("content", "check", _content.Folder);

        Assert.Equal(1, exit);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{File}:{quarter + 1}:3: unknown key 'quater' under 'times'"), error, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{File}:{december + 1}:5: '13' is no number of 'times.month'"), error, StringComparison.Ordinal);
    }

    private static bool Fits(string message, string expected) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(expected, message, ignoreCase: false);
}
