namespace OmbudGuide.Rules.Engine;

/// <summary>One application of a rule: these facts matched, so this was concluded.</summary>
public sealed class Firing
{
    internal Firing(RuleInfo rule, IReadOnlyList<object> matched, object yielded)
    {
        Rule = rule;
        Matched = matched;
        Yielded = yielded;
    }

    public RuleInfo Rule { get; }

    /// <summary>
    /// The facts of the rule's <c>Match</c> lines, in the order of those lines. What <c>Not</c> and <c>Exists</c> look at is not among
    /// them: the one found nothing, the other does not say which.
    /// </summary>
    public IReadOnlyList<object> Matched { get; }

    /// <summary>The conclusion. Where an equal fact was known already, that fact.</summary>
    public object Yielded { get; }

    public override string ToString() => $"{Rule.Name}: {Yielded}";
}
