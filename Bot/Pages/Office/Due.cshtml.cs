using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Pages.Office;

/// <summary>What is to be done in open cases, day by day: complaint deadlines, what the municipality owes, the ombud's own promises.</summary>
internal sealed class DueModel(ContentLibrary content, CaseInbox inbox, TimeProvider clock) : OfficePage(content, clock)
{
    private const int Most = 200;

    /// <summary>The first day first.</summary>
    public IReadOnlyList<IGrouping<DateOnly, DueTask>> Days { get; private set; } = [];

    public async Task OnGetAsync() =>
        Days = [.. (await inbox.DueAsync(Municipality.Id, Most, HttpContext.RequestAborted)).GroupBy(each => each.Task.Day)];
}
