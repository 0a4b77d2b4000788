namespace OmbudGuide.Rules;

/// <summary>
/// A source entry in the content that a rule encodes. A rule that holds in two countries cites the sources of each, and only those of the
/// country judged are shown. It is judged in a country only where it cites one of that country's sources, and when all of those that it
/// cites are in force, or succeeded by one in force. A rule without any source is judged everywhere.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SourceAttribute(string id) : Attribute
{
    /// <summary>The source's id, which begins with the country's: <c>no.fvl.29</c>, <c>dk.fvl.7</c>.</summary>
    public string Id { get; } = id;

    /// <summary>
    /// The rule says what the successor no longer says: it ends with the source. Without it, a rule goes on under the source that took over.
    /// </summary>
    public bool UntilSucceeded { get; init; }
}
