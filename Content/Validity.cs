namespace OmbudGuide.Content;

/// <summary>The days on which something is in force, both ends inclusive; a missing end is open.</summary>
public readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    public bool Covers(DateOnly day) => !(day < From) && !(day > To);

    public bool Overlaps(Validity other) => !(To < other.From) && !(other.To < From);

    /// <summary>The days on which it begins or has ended.</summary>
    internal IEnumerable<DateOnly> Changes()
    {
        if (From is { } from)
        {
            yield return from;
        }

        if (To is { } to)
        {
            yield return to.AddDays(1);
        }
    }

    public override string ToString() => this switch
    {
        { From: null, To: null } => "always",
        { To: null } => $"from {From:O}",
        { From: null } => $"to {To:O}",
        _ => $"{From:O} to {To:O}",
    };
}
