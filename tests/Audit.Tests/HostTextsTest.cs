using OmbudGuide.Bot.Audit;
using OmbudGuide.Content;

namespace OmbudGuide.Audit.Tests;

/// <summary>Texts of chat and pages that no code names. That a citizen can come to each is shown by the tests of chat and pages, and not here.</summary>
public sealed class HostTextsTest : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private readonly string _folder = Directory.CreateTempSubdirectory("ombudguide-texts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_text_of_chat_pages_office_and_rule_book_is_named_in_the_code() =>
        Assert.Empty(HostTexts.NeverNamed(ContentLibrary.Load(ContentLibrary.DefaultFolder), Day));

    [Fact]
    public void A_text_that_is_named_nowhere_is_found_and_so_is_one_whose_last_part_is_no_id()
    {
        AuditedContent.CopyTo(_folder);
        AuditedContent.Plant(_folder, "office.yaml", "said-by-nobody: \"x\"\n");
        AuditedContent.Plant(_folder, "errors.yaml", "planted:\n  municipality: \"x\"\n");
        foreach (var guidance in Directory.EnumerateFiles(Path.Combine(_folder, "texts"), "guidance.yaml", SearchOption.AllDirectories))
        {
            File.WriteAllText(guidance, File.ReadAllText(guidance).Replace("\nrole:\n", "\nrole:\n  no-such-role: \"x\"\n", StringComparison.Ordinal));
        }

        Assert.Equal(["errors.planted.municipality", "guidance.role.no-such-role", "office.said-by-nobody"], HostTexts.NeverNamed(ContentLibrary.Load(_folder), Day));
    }
}
