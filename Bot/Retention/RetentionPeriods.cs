using OmbudGuide.Bot.Library;
using OmbudGuide.Content;
using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Bot.Retention;

/// <summary>How long things are kept now, by the content in use.</summary>
internal sealed class RetentionPeriods(Editions editions, TimeProvider clock)
{
    /// <summary>No kind goes sooner than this after it came.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromDays(1);

    /// <summary>What citizens were told is gone after a day goes then, also where the content has faults or does not have the municipality any more.</summary>
    private static readonly KeptKind[] PromisedKinds = [KeptKind.Conversations, KeptKind.DeskContacts];

    /// <summary>How long a municipality's things of a kind are kept today; null where they are kept until someone deletes them.</summary>
    public Period? Of(KeptKind kind, string municipality)
    {
        try
        {
            var content = editions.Now.Content;
            if (content.FindMunicipality(municipality) is not null)
                return content.Retention(municipality).On(kind, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        }
        catch (ContentException)
        {
            // Told by whatever starts the host.
        }

        return PromisedKinds.Contains(kind) ? RetentionPolicy.Promised : null;
    }

    /// <summary>The moment before which a municipality's things of a kind have been kept for long enough; null where there is none.</summary>
    public DateTimeOffset? Before(KeptKind kind, string municipality)
    {
        if (Of(kind, municipality) is not { } period) return null;

        // Days are days of 24 hours; months and years go by the calendar.
        var now = clock.GetUtcNow();
        return now.AddMonths(-((period.Years * 12) + period.Months)).AddDays(-((period.Weeks * 7) + period.Days));
    }
}
