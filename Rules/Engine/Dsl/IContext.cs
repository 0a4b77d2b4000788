namespace NRules.RuleModel;

/// <summary>What a conclusion may know of the rule that draws it.</summary>
public interface IContext
{
    IRuleDefinition Rule { get; }
}

/// <summary>A rule as its own conclusion sees it.</summary>
public interface IRuleDefinition
{
    /// <summary>The rule's <c>[Name]</c>, or its class's simple name.</summary>
    /// <remarks>NRules calls a rule without <c>[Name]</c> by its full type name; a finding that is to read the same on both says <c>nameof</c>.</remarks>
    string Name { get; }

    string Description { get; }

    int Priority { get; }

    IEnumerable<string> Tags { get; }
}
