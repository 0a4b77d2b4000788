namespace OmbudGuide.Content.Tests;

/// <summary>What the content says of files: read as it stands, and each fault told where it stands.</summary>
public sealed class FileRulesTest
{
    [Fact]
    public void Limits_and_kinds_are_read()
    {
        using var tree = new ContentTree();
        var rules = tree.Load().Files;

        Assert.Equal(new FileLimits(10 << 20, 60 << 20, 20, 100), rules.Limits);
        Assert.Equal(["pdf", "jpeg", "docx", "txt"], rules.Kinds.Select(kind => kind.Id));
        Assert.Equal("jpeg", rules.FindByEnding("JPG")!.Id);
        Assert.Null(rules.FindByEnding("exe"));
        Assert.True(rules.FindByEnding("pdf")!.Signs[0].IsIn("%PDF-1.7"u8));
        Assert.False(rules.FindByEnding("pdf")!.Signs[0].IsIn("%PDF"u8));
        Assert.Equal(new byte[] { 0xFF, 0xD8, 0xFF }, rules.FindByEnding("jpg")!.Signs[0].Bytes.ToArray());
        Assert.Equal(["word/document.xml"], rules.FindByEnding("docx")!.Packed!.Has);
        Assert.Equal(["<html"], rules.FindByEnding("txt")!.TextNotBeginning);
    }

    [Theory]
    [InlineData("in-case: 100", "in-cases: 100", "files.yaml:1:68: unknown key 'in-cases'; expected one of each-megabytes, case-megabytes, from-citizen, in-case; did you mean 'in-case'?")]
    [InlineData("each-megabytes: 10", "each-megabytes: 500", "files.yaml:1:26: expected a whole number from 1 to 50, found the text '500'")]
    [InlineData("case-megabytes: 60", "case-megabytes: 6", "files.yaml:1:30: 'case-megabytes' (6) is less than one file may have (10); expected at least as much")]
    [InlineData("bytes: FF D8 FF", "bytes: FF D8 XY", "files.yaml:4:73: expected bytes in hexadecimal, such as FF D8 FF, found the text 'FF D8 XY'")]
    [InlineData("signs: [{at: 0, text: \"%PDF-\"}]", "signs: []", "files.yaml:3:5: expected 'signs' that its content is known by, or 'text-not-beginning' for plain text, and not both")]
    [InlineData("endings: [jpg, jpeg]", "endings: [jpg, pdf]", "files.yaml:2:1: the ending 'pdf' belongs to two kinds; expected it once")]
    public void A_fault_is_told_with_its_place(string from, string to, string fault)
    {
        using var tree = new ContentTree();
        tree.Change("files.yaml", from, to);

        Assert.Equal([fault], tree.Faults());
    }

    [Fact]
    public void A_content_without_it_is_refused()
    {
        using var tree = new ContentTree();
        tree.Without("files.yaml");

        Assert.Equal(["files.yaml: missing file; it says which files a case takes"], tree.Faults());
    }
}
