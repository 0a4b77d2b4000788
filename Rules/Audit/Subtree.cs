namespace OmbudGuide.Rules.Audit;

/// <summary>All that lies behind a point of the interview, summed up.</summary>
/// <param name="Shape">Equal for two points behind which the same is found and asked, whatever the answers before; days and reasons apart.</param>
/// <param name="Matters">Some answer to the question asked here changes what is found. True at an end, where nothing is asked.</param>
/// <param name="Ends">How many ways end behind it; 1 at an end.</param>
/// <param name="Points">How many points there are, itself included.</param>
/// <param name="Longest">The most questions that can still come.</param>
/// <param name="Mean">The questions that still come, on average, where each answer that is offered is equally likely.</param>
public readonly record struct Subtree(ulong Shape, bool Matters, long Ends, long Points, int Longest, double Mean)
{
    internal static Subtree End(ulong shape) => new(shape, Matters: true, 1, 1, 0, 0);
}

/// <summary>Sums up the ways on from a question.</summary>
internal sealed class Fork
{
    private readonly HashSet<ulong> _shapes = [];
    private ulong _shape = 17;
    private long _ends;
    private long _points = 1;
    private int _longest;
    private double _mean;
    private int _offered;

    public void Add(Subtree way, bool offered)
    {
        _shapes.Add(way.Shape);
        _shape = FindingShape.Mix(_shape, way.Shape);
        _ends += way.Ends;
        _points += way.Points;
        _longest = Math.Max(_longest, way.Longest + 1);
        if (offered)
        {
            _mean += way.Mean + 1;
            _offered++;
        }
    }

    // Where every answer leads to the same, the question has added nothing to what lies behind it.
    public Subtree Joined() => _shapes.Count == 1
        ? new Subtree(_shapes.Single(), Matters: false, _ends, _points, _longest, _mean / Math.Max(1, _offered))
        : new Subtree(_shape, Matters: true, _ends, _points, _longest, _mean / Math.Max(1, _offered));
}
