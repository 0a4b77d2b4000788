using OmbudGuide.Bot.Library;
using OmbudGuide.Content;
using OmbudGuide.Rules.Deadlines;

namespace OmbudGuide.Bot.Retention;

/// <summary>Looks for what has been kept for as long as the content says, and removes it.</summary>
internal sealed class RetentionSweep(IEnumerable<IRetained> kinds, RetentionPeriods periods, RetentionCounts counts, Editions editions, TimeProvider clock)
{
    /// <summary>Removes all of a kind that has to go, of every municipality, and counts it. Gives how many.</summary>
    public async Task<int> RemoveAsync(KeptKind kind, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var each in kinds.Where(each => each.Kind == kind))
        {
            foreach (var municipality in await each.OwnersAsync(clock.GetUtcNow() - RetentionPeriods.Shortest, cancellationToken))
            {
                if (periods.Before(kind, municipality) is not { } before) continue;
                var gone = await each.RemoveAsync(municipality, before, cancellationToken);
                if (gone > 0) await counts.AddAsync(municipality, kind, gone, cancellationToken);
                removed += gone;
            }
        }

        return removed;
    }

    /// <summary>What would go now: a line for each kind and each municipality of the content, or one of them, and for what is left of others.</summary>
    /// <exception cref="ContentException">The content has faults.</exception>
    public async Task<IReadOnlyList<OverdueKind>> LookAsync(string? municipality, CancellationToken cancellationToken)
    {
        var lines = new List<OverdueKind>();
        var known = editions.Now.Content.Municipalities.Select(each => each.Id).ToList();
        foreach (var each in kinds.OrderBy(each => each.Kind))
        {
            var owners = known.Union(await each.OwnersAsync(clock.GetUtcNow() - RetentionPeriods.Shortest, cancellationToken), StringComparer.Ordinal);
            foreach (var owner in owners.Where(owner => municipality is null || owner == municipality))
            {
                var overdue = periods.Before(each.Kind, owner) is { } before ? await each.CountAsync(owner, before, cancellationToken) : Overdue.None;
                lines.Add(new OverdueKind(each.Kind, owner, periods.Of(each.Kind, owner), overdue));
            }
        }

        return lines;
    }
}

/// <summary>What of a kind would go of a municipality's.</summary>
/// <param name="Keep">Null where it is kept until someone deletes it.</param>
internal sealed record OverdueKind(KeptKind Kind, string Municipality, Period? Keep, Overdue Overdue);
