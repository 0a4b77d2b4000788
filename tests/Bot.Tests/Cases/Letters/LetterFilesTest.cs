using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OmbudGuide.Bot.Cases.Letters;

namespace OmbudGuide.Bot.Tests.Cases.Letters;

/// <summary>A letter as a file that other programs open.</summary>
public sealed class LetterFilesTest
{
    private const string Letter = "Kommuneombudet\n24. november 2026\n\n**Spørsmål om bolig – vår referanse 7K3M-92QX**\n\nHei & <takk>\n\nSvar **innen mandag** om:\n– fristen\n– ** alene";

    [Fact]
    public void As_text_it_is_what_was_written_without_marks() => Assert.Equal(
        "Kommuneombudet\n24. november 2026\n\nSpørsmål om bolig – vår referanse 7K3M-92QX\n\nHei & <takk>\n\nSvar innen mandag om:\n– fristen\n–  alene\n",
        Encoding.UTF8.GetString(LetterFiles.Text(Letter)));

    [Fact]
    public void As_a_Word_document_it_is_valid_and_holds_every_line_with_headings_and_bold_words()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(LetterFiles.Word(Letter, "brev-7K3M-92QX-4", "nb")), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(fault => fault.Description));
        Assert.Equal("brev-7K3M-92QX-4", document.PackageProperties.Title);
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToList();
        Assert.Equal(
            ["Kommuneombudet\n24. november 2026", "Spørsmål om bolig – vår referanse 7K3M-92QX", "Hei & <takk>", "Svar innen mandag om:\n– fristen\n– ** alene"],
            paragraphs.Select(Lines));
        Assert.Equal(["Normal", "Heading1", "Normal", "Normal"], paragraphs.Select(each => each.ParagraphProperties!.ParagraphStyleId!.Val!.Value));
        Assert.Equal("innen mandag", Assert.Single(paragraphs[3].Elements<Run>(), run => run.RunProperties?.Bold is not null).InnerText);
        Assert.Equal("nb-NO", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val);
    }

    private static string Lines(Paragraph paragraph) => string.Concat(paragraph.Elements<Run>().Select(run => run.GetFirstChild<Break>() is null ? run.InnerText : "\n"));
}
