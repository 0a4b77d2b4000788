using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Audit;

/// <summary>
/// The services of a municipality with the same facts, on all days that have such: walked on the first, and on each later day where a walk
/// made before does not hold any more.
/// </summary>
internal sealed class ServiceChain(Guide guide, Likeness likeness)
{
    private readonly List<(World World, IReadOnlyList<string> Services)> _days = [];
    private readonly List<Seen> _seen = [];

    public int Count => _days.Count;

    /// <summary>What was found, a day each.</summary>
    public IReadOnlyList<Seen> Days => _seen;

    /// <param name="services">The services of the class; none for the citizen who cannot name one.</param>
    public void Add(World world, IReadOnlyList<string> services) => _days.Add((world, services));

    public void Walk()
    {
        var walks = new List<ServiceWalk>();
        foreach (var (world, services) in _days)
        {
            var service = services.Count > 0 ? services[0] : null;
            var walk = walks.Find(made => likeness.Holds(made, world, service));
            var shared = walk is not null;
            if (walk is null)
            {
                walks.Add(walk = ServiceWalk.Of(guide, world, service));
            }

            _seen.Add(new Seen(walk, world, services, shared, shared ? [] : [.. Alike.Differing(guide, walk, world, services.Skip(1))]));
        }
    }

    /// <param name="Walk">Made on this day, or on another where it was proved equal.</param>
    internal sealed record Seen(ServiceWalk Walk, World World, IReadOnlyList<string> Services, bool Shared, IReadOnlyList<Breach> Unlike);
}
