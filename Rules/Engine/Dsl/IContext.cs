namespace NRules.RuleModel;

/// <summary>What a conclusion may know of the rule that draws it.</summary>
public interface IContext
{
    IRuleDefinition Rule { get; }
}

/// <summary>A rule as its own conclusion sees it.</summary>
public interface IRuleDefinition
{
    string Name { get; }

    string Description { get; }

    int Priority { get; }

    IEnumerable<string> Tags { get; }
}
