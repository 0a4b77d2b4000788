namespace OmbudGuide.Rules.Engine;

/// <summary>What is said about a rule: enough to name it, cite it and choose it, nothing of how it runs.</summary>
public sealed class RuleInfo
{
    internal RuleInfo(string name, string description, Type type, IReadOnlyList<string> tags, int priority)
    {
        Name = name;
        Description = description;
        Type = type;
        Tags = tags;
        Priority = priority;
    }

    /// <summary>The rule's <c>[Name]</c>, or its class's simple name. Unique in a rule set.</summary>
    public string Name { get; }

    /// <summary>The rule's <c>[Description]</c>, or an empty string.</summary>
    public string Description { get; }

    /// <summary>The class that the rule is written as; attributes beyond these are read from it.</summary>
    public Type Type { get; }

    /// <summary>The values of the rule's <c>[Tag]</c>s, in ordinal order.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Among rules that do not depend on each other, the higher runs first.</summary>
    public int Priority { get; }

    public override string ToString() => Name;
}
