namespace NRules.RuleModel;

public interface IContext
{
    IRuleDefinition Rule { get; }
}

public interface IRuleDefinition
{
    string Name { get; }

    string Description { get; }

    int Priority { get; }

    IEnumerable<string> Tags { get; }
}

public interface IFact
{
    Type Type { get; }

    object? Value { get; }

    IFactSource? Source { get; }
}

public interface IFactMatch : IFact
{
    Declaration Declaration { get; }
}

public sealed class Declaration
{
    public string Name => throw new NotSupportedException(Surface.Only);
}

public interface IFactSource
{
    IEnumerable<IFact> Facts { get; }
}

public interface ILinkedFactSource : IFactSource
{
    IRuleDefinition Rule { get; }
}
