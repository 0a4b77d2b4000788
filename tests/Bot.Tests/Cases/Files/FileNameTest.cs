using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Tests.Language;

namespace OmbudGuide.Bot.Tests.Cases.Files;

public sealed class FileNameTest
{
    [Theory]
    [InlineData("Vedtak fra kommunen.pdf", "Vedtak fra kommunen.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Users\Kari\Desktop\klage.docx", "klage.docx")]
    [InlineData("/..", "fil")]
    [InlineData("", "fil")]
    [InlineData(null, "fil")]
    [InlineData(".pdf", "fil.pdf")]
    [InlineData("...", "fil")]
    [InlineData("klage\u202Efdp.exe", "klagefdp.exe")]
    [InlineData("kla\u0000ge\r\n\t.pdf", "klage.pdf")]
    [InlineData("k\u200Bl\u2066a\u2069ge\uFEFF.pdf", "klage.pdf")]
    [InlineData("a<b>\"c\":|d?*.pdf", "a_b__c___d__.pdf")]
    [InlineData("  mye    luft  .pdf", "mye luft.pdf")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("lpt1.tar.pdf", "_lpt1.tar.pdf")]
    [InlineData("blåbær ærlig æøå.pdf", "blåbær ærlig æøå.pdf")]
    [InlineData("\uD800lone.pdf", "lone.pdf")]
    public void A_name_keeps_what_can_be_seen_and_written_everywhere(string? sent, string kept) => Assert.Equal(kept, FileName.Clean(LanguageCases.PersonalData, sent, "fil"));

    [Fact]
    public void A_national_identity_number_in_a_name_is_masked()
    {
        var kept = FileName.Clean(LanguageCases.PersonalData, "Vedtak 13097248022.pdf", "fil");
        Assert.DoesNotContain("13097248022", kept, StringComparison.Ordinal);
        Assert.EndsWith(".pdf", kept, StringComparison.Ordinal);
        Assert.DoesNotContain('*', kept);
    }

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_ending_and_whole_characters()
    {
        Assert.Equal(FileName.Longest, FileName.Clean(LanguageCases.PersonalData, $"{new string('x', 5_000)}.pdf", "fil").Length);
        var cut = FileName.Clean(LanguageCases.PersonalData, $"x{string.Concat(Enumerable.Repeat("😀", 200))}.pdf", "fil");
        Assert.EndsWith("😀.pdf", cut, StringComparison.Ordinal);
        Assert.True(FileName.Clean(LanguageCases.PersonalData, $"a.{new string('y', 5_000)}", "fil").Length <= FileName.Longest);
    }
}
