using OmbudGuide.Bot.Retention;
using OmbudGuide.Content;
using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Bot.Pages.Administration;

/// <summary>How long each kind of thing is kept, and how much went by itself lately. Counts alone.</summary>
internal sealed class RetentionModel(ContentLibrary content, RetentionCounts counts, TimeProvider clock) : StaffPage(content, clock)
{
    public const int DaysBack = 30;

    public override string SiteName => Text("staff.administration");

    /// <summary>Null where it was never looked yet.</summary>
    public DateTimeOffset? LastRun { get; private set; }

    /// <summary>The period is null where a kind is kept until someone deletes it; what went is null where nothing did.</summary>
    public IReadOnlyList<(KeptKind Kind, Period? Keep, RemovedKind? Removed)> Kinds { get; private set; } = [];

    public async Task OnGetAsync()
    {
        LastRun = await counts.LastRunAsync(HttpContext.RequestAborted);
        var removed = await counts.SinceAsync(Municipality.Id, Today.AddDays(-DaysBack), HttpContext.RequestAborted);
        var policy = Library.Retention(Municipality.Id);
        Kinds = [.. Enum.GetValues<KeptKind>().Select(kind => (kind, policy.On(kind, Today), removed.GetValueOrDefault(kind)))];
    }
}
