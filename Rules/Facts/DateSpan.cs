namespace OmbudGuide.Rules.Facts;

/// <summary>
/// The days that a citizen's date may mean: one day, or from a first to a last (both inclusive).
/// An uncertain date is judged by its earliest day wherever a deadline runs from it.
/// </summary>
public readonly record struct DateSpan
{
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public DateSpan(DateOnly first, DateOnly last, bool approximate = false)
    {
        if (last < first)
        {
            throw new ArgumentException($"A span ends on or after its first day; got {first:O} to {last:O}.", nameof(last));
        }

        First = first;
        Last = last;
        Approximate = approximate;
    }

    public DateSpan(DateOnly day)
        : this(day, day)
    {
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>The citizen said "about" or the like.</summary>
    public bool Approximate { get; }

    /// <summary>One day, and the citizen is sure of it.</summary>
    public bool IsExact => First == Last && !Approximate;

    public override string ToString() => First == Last ? $"{First:O}" : $"{First:O}/{Last:O}";
}
