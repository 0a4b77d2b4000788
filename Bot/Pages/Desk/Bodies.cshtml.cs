using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Desk;

/// <summary>All bodies that there are for the municipality's citizens today, with how to reach them and the day that was true.</summary>
internal sealed class BodiesModel(ContentLibrary content, ContactStore contacts, GuidancePresenter presenter, TimeProvider clock) : DeskPage(content, contacts, clock)
{
    public const int LongestSearch = 100;

    /// <summary>What is looked for; empty for all.</summary>
    public string Search { get; private set; } = "";

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? q)
    {
        await ListContactsAsync();
        Search = (q ?? "").Trim() is { Length: <= LongestSearch } asked ? asked : q!.Trim()[..LongestSearch];
        var words = Search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Bodies =
        [
            .. Library.Authorities(Municipality.Id, Today).Values.Where(entry => Array.TrueForAll(words, word => Says(entry, word)))
                .OrderBy(entry => entry.Id != Municipality.OmbudId).ThenBy(entry => entry.Name(Language), StringComparer.OrdinalIgnoreCase)
                .Select(entry => new Body(entry, presenter.Contact(Municipality.Id, entry.Id, Today, Language), SourcesOf(entry))),
        ];
        return Page();
    }

    private bool Says(AuthorityEntry entry, string word) => new[] { entry.Name(Language), entry.Does(Language), entry.Limit(Language), entry.Contact.Visit(Language), entry.Id }
        .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private List<SourceEntry> SourcesOf(AuthorityEntry entry) => [.. entry.Sources.Select(Library.FindSource).OfType<SourceEntry>()];
}

/// <summary>A body in the directory.</summary>
internal sealed record Body(AuthorityEntry Entry, ContactView Contact, IReadOnlyList<SourceEntry> Sources);
