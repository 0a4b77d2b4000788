namespace NRules.Fluent.Dsl;

/// <summary>The rule's name, where it is to differ from its class's.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>What the rule says, in a sentence.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DescriptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;
}

/// <summary>A word that rules are chosen by. May be repeated and subclassed.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
#pragma warning disable CA1813 // Open on purpose: a tag with a meaning of its own is a subclass.
public class TagAttribute(string tag) : Attribute
#pragma warning restore CA1813
{
    public string Tag { get; } = tag;
}

/// <summary>Among rules that do not depend on each other, the higher runs first. 0 when not given.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PriorityAttribute(int priority) : Attribute
{
    public int Priority { get; } = priority;
}
