using Microsoft.AspNetCore.Mvc;
using OmbudGuide.Bot.Cases.Work;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>The views of the inbox that whoever looks at it keeps.</summary>
internal sealed partial class IndexModel
{
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];

    /// <summary>The one that is looked at; null for none.</summary>
    public SavedView? Shown { get; private set; }

    /// <summary>Why nothing was kept; null where nothing went wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>The name that could not be kept, to be mended.</summary>
    public string? UnsavedName { get; private set; }

    /// <summary>Something is looked at that can be kept: a view as it is has its own place already.</summary>
    public bool CanBeSaved => Shown is null && !IsWhole;

    public Task<IActionResult> OnPostSaveViewAsync(string? name, string? view, string? search, string? heading) => NamedAsync(
        name, view, search, heading, null, "office.saved-too-many", written => saved.SaveAsync(Login, written, View, Search, Heading, HttpContext.RequestAborted));

    public Task<IActionResult> OnPostRenameViewAsync(string? id, string? name) => NamedAsync(
        name, null, null, null, id, "office.saved-taken", written => saved.RenameAsync(Login, id ?? "", written, HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostRemoveViewAsync(string? id)
    {
        await saved.RemoveAsync(Login, id ?? "", HttpContext.RequestAborted);
        return Redirect("~/office");
    }

    /// <summary>Does what takes a name, and shows the same view again.</summary>
    /// <param name="id">The view that it is done with; null for what is looked at.</param>
    /// <param name="refused">The key of the text that tells why it was not done.</param>
    /// <param name="change">Gives the view's id, or null where it was not done.</param>
    private async Task<IActionResult> NamedAsync(
        string? name, string? view, string? search, string? heading, string? id, string refused, Func<string, Task<string?>> change)
    {
        if (search is { Length: > LongestSearch }) return Redirect("~/office");
        await NarrowAsync(view, search, heading, id);
        var isName = name?.Trim() is { Length: > 0 and <= SavedView.LongestName } trimmed && !trimmed.Any(char.IsControl);
        if (isName && await change(name!.Trim()) is { } kept) return Redirect($"~/office?saved={kept}");
        Problem = isName ? Text(refused, ("most", $"{SavedViews.Most}")) : Text("office.saved-name-wrong", ("most", $"{SavedView.LongestName}"));
        UnsavedName = name;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await FindAsync();
        return Page();
    }
}
