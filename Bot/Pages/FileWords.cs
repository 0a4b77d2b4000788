using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Language;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages;

/// <summary>Files in a page's words.</summary>
internal sealed record FileWords(WordedPage Page, FileRules Rules)
{
    private const int Kilobyte = 1024;

    /// <summary>What a browser lets its user choose among.</summary>
    public string Accepted => string.Join(',', Rules.Kinds.SelectMany(kind => kind.Endings).Select(ending => $".{ending}"));

    /// <summary>Which kinds are taken, and how large a file may be.</summary>
    public string Hint => Page.Text("files.hint", ("kinds", Kinds), ("most", Size(Rules.Limits.EachBytes)));

    private string Kinds => Page.Texts.Join(Page.Language, [.. Rules.Kinds.Select(kind => kind.Name)]);

    /// <summary>In whole kilobytes, or in megabytes with tenths; never less than the file has.</summary>
    public string Size(long bytes)
    {
        if (bytes < FileLimits.Megabyte) return Page.Text("files.kilobytes", ("count", $"{(bytes + Kilobyte - 1) / Kilobyte}"));
        var tenths = ((bytes * 10) + FileLimits.Megabyte - 1) / FileLimits.Megabyte;
        return tenths % 10 == 0
            ? Page.Text("files.megabytes", ("count", $"{tenths / 10}"))
            : Page.Text("files.megabytes-tenths", ("count", $"{tenths / 10}"), ("tenths", $"{tenths % 10}"));
    }

    public string Kind(CaseFile file) => Rules.Kinds.FirstOrDefault(kind => kind.Id == file.Kind)?.Name ?? file.Kind;

    /// <summary>Why a file is not taken, and what would be.</summary>
    /// <param name="author">Whose file it is: the citizen has a limit of their own.</param>
    public string Fault(FileFault fault, CaseAuthor author) => Page.Text(
        $"files.fault.{Ids.Of(fault)}",
        ("kinds", Kinds),
        ("each", Size(Rules.Limits.EachBytes)),
        ("all", Size(Rules.Limits.CaseBytes)),
        ("count", $"{(author == CaseAuthor.Citizen ? Rules.Limits.FromCitizen : Rules.Limits.InCase)}"));

    /// <summary>Reads what a form has sent.</summary>
    /// <param name="data">Finds what is masked in the file's name.</param>
    public async Task<(CheckedFile? File, FileFault Fault)> ReadAsync(IFormFile? sent, PersonalData data, CancellationToken cancellationToken)
    {
        if (sent is null) return (null, FileFault.Missing);
        if (sent.Length > Rules.Limits.EachBytes) return (null, FileFault.TooLarge);
        var content = new byte[sent.Length];
        await using (var stream = sent.OpenReadStream()) await stream.ReadExactlyAsync(content, cancellationToken);
        var read = CheckedFile.Of(Rules, FileName.Clean(data, sent.FileName, Page.Text("files.unnamed")), content, out var fault);
        return (read, fault);
    }
}
