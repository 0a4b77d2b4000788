namespace OmbudGuide.Content;

/// <summary>The days on which something is in force, both ends inclusive; a missing end is open.</summary>
public readonly record struct Validity(DateOnly? From, DateOnly? To)
{
    /// <summary>No day at all: what is not in force yet, and has no day on which it will be.</summary>
    public static Validity Never { get; } = new(DateOnly.MaxValue, null);

    public bool IsNever => From == DateOnly.MaxValue;

    public bool Covers(DateOnly day) => !(day < From) && !(day > To);

    public bool Overlaps(Validity other) => !(To < other.From) && !(other.To < From);

    /// <summary>The days of both; <see cref="Never"/> where they share none.</summary>
    public Validity Within(Validity other)
    {
        var from = From is { } mine && !(mine < other.From) ? mine : other.From;
        var to = To is { } until && !(until > other.To) ? until : other.To;
        return from > to ? Never : new Validity(from, to);
    }

    /// <summary>The days of it that lie before a day.</summary>
    internal Validity Before(DateOnly day) => Within(new Validity(null, day.AddDays(-1)));

    /// <summary>The days on which it begins or has ended.</summary>
    internal IEnumerable<DateOnly> Changes()
    {
        if (From is { } from && !IsNever)
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
        { IsNever: true } => "never",
        { From: null, To: null } => "always",
        { To: null } => $"from {From:O}",
        { From: null } => $"to {To:O}",
        _ => $"{From:O} to {To:O}",
    };
}
