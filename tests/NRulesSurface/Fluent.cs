using System.Reflection;
using NRules.RuleModel;

namespace NRules.Fluent;

public sealed class RuleRepository
{
    public void Load(Action<IRuleLoadSpec> specAction) => throw new NotSupportedException(Surface.Only);

    public IEnumerable<IRuleDefinition> GetRules() => throw new NotSupportedException(Surface.Only);

    public ISessionFactory Compile() => throw new NotSupportedException(Surface.Only);
}

public interface IRuleLoadSpec
{
    IRuleLoadSpec From(params Assembly[] assemblies);

    IRuleLoadSpec From(params Type[] types);
}
