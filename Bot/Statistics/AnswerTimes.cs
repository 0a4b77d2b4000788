namespace OmbudGuide.Bot.Statistics;

/// <summary>How many days passed from when a case was received until the citizen first had a message from the ombud.</summary>
public sealed class AnswerTimes
{
    /// <summary>The most days of each band but the last, which is open: the same day, a week, three weeks.</summary>
    private static readonly int[] Ends = [0, 7, 21];

    private readonly int[] _bands = new int[Ends.Length + 1];

    /// <param name="waits">Days, and how many cases waited so long.</param>
    /// <param name="unanswered">Cases that have had no message.</param>
    public AnswerTimes(IEnumerable<(int Days, int Cases)> waits, int unanswered)
    {
        var inOrder = waits.Where(wait => wait.Cases > 0).OrderBy(wait => wait.Days).ToList();
        Unanswered = unanswered;
        Answered = inOrder.Sum(wait => wait.Cases);
        foreach (var (days, cases) in inOrder) _bands[Array.FindIndex(Ends, end => days <= end) is var at and >= 0 ? at : Ends.Length] += cases;
        var before = 0;
        foreach (var (days, cases) in inOrder)
        {
            before += cases;
            if (2 * before < Answered) continue;
            Median = days;
            break;
        }
    }

    public int Answered { get; }

    public int Unanswered { get; }

    /// <summary>In days: half of those answered waited no longer. Null where none has been answered.</summary>
    public int? Median { get; }

    /// <summary>Answered cases by how long they waited, the shortest first.</summary>
    public IReadOnlyList<(AnswerBand Band, int Cases)> Bands => [.. Enum.GetValues<AnswerBand>().Select(band => (band, _bands[(int)band]))];
}

/// <summary>How long a citizen waited.</summary>
public enum AnswerBand
{
    SameDay,

    /// <summary>One day to seven.</summary>
    Week,

    /// <summary>Eight days to twenty-one.</summary>
    ThreeWeeks,

    Longer,
}
