using System.Text;
using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Cases.Files;

/// <summary>Which files a case takes: both the name and what is in it must be of one kind. It does not show that a file of a kind can do no harm to whoever opens it.</summary>
public sealed class CheckedFileTest
{
    public static TheoryData<string, byte[]> Taken => new()
    {
        { "vedtak.pdf", SampleFiles.Pdf() },
        { "Bilde.JPG", SampleFiles.Jpeg },
        { "bilde.jpeg", SampleFiles.Jpeg },
        { "skjermbilde.png", SampleFiles.Png },
        { "IMG_0001.HEIC", SampleFiles.Heic },
        { "klage.docx", SampleFiles.Docx() },
        { "klage.odt", SampleFiles.Odt() },
        { "notat.txt", "Jeg fikk nei på søknaden.\r\n\tBare to linjer."u8.ToArray() },
        { "notat.txt", [0xEF, 0xBB, 0xBF, .. "Søknad"u8] },
        { "notat.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Søknad")] },
        { "notat.txt", Encoding.Latin1.GetBytes("Søknad på kommunal bolig") },
    };

    public static TheoryData<string, byte[]> OfAnotherContent => new()
    {
        { "vedtak.pdf", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0] },
        { "vedtak.pdf", SampleFiles.Png },
        { "bilde.jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray() },
        { "bilde.png", SampleFiles.Jpeg },
        { "bilde.heic", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0] },
        { "klage.docx", SampleFiles.Docx("word/vbaProject.bin") },
        { "klage.docx", SampleFiles.Docx("word/VBAPROJECT.BIN") },
        { "klage.docx", SampleFiles.Odt() },
        { "klage.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3] },
        { "klage.odt", SampleFiles.Docx() },
        { "klage.odt", SampleFiles.Odt("Basic/script-lc.xml") },
        { "notat.txt", "\n  <!DOCTYPE html><script>alert(1)</script>"u8.ToArray() },
        { "notat.txt", "#!/bin/sh\nrm -rf ~"u8.ToArray() },
        { "notat.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")] },
        { "notat.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0] },
        { "notat.txt", [0xE6, 0, 0xF8] },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void A_file_is_taken_whose_name_and_content_are_of_one_kind(string name, byte[] content)
    {
        var file = CheckedFile.Of(SampleFiles.Rules, name, content, out _);
        Assert.NotNull(file);
        Assert.Equal((name, content), (file.Name, file.Content));
    }

    [Theory]
    [MemberData(nameof(OfAnotherContent))]
    public void What_hides_behind_a_right_name_is_refused(string name, byte[] content)
    {
        Assert.Null(CheckedFile.Of(SampleFiles.Rules, name, content, out var fault));
        Assert.Equal(FileFault.OtherContent, fault);
    }

    [Theory]
    [InlineData("program.exe")]
    [InlineData("side.html")]
    [InlineData("tegning.svg")]
    [InlineData("makro.docm")]
    [InlineData("skript.js")]
    [InlineData("snarvei.lnk")]
    [InlineData("vedtak.pdf.exe")]
    [InlineData("vedtak")]
    [InlineData("vedtak.")]
    public void What_no_case_takes_is_refused_by_its_name(string name)
    {
        Assert.Null(CheckedFile.Of(SampleFiles.Rules, name, SampleFiles.Pdf(), out var fault));
        Assert.Equal(FileFault.UnknownKind, fault);
    }

    [Fact]
    public void An_empty_file_and_one_that_is_too_large_are_refused()
    {
        Assert.Null(CheckedFile.Of(SampleFiles.Rules, "vedtak.pdf", [], out var fault));
        Assert.Equal(FileFault.Empty, fault);
        var small = SampleFiles.Rules with { Limits = new FileLimits(EachBytes: 16, CaseBytes: 16, FromCitizen: 1, InCase: 1) };
        Assert.NotNull(CheckedFile.Of(small, "vedtak.pdf", [.. "%PDF-1.7"u8, .. new byte[8]], out _));
        Assert.Null(CheckedFile.Of(small, "vedtak.pdf", [.. "%PDF-1.7"u8, .. new byte[9]], out fault));
        Assert.Equal(FileFault.TooLarge, fault);
    }
}
