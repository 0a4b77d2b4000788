using NRules.Diagnostics;
using NRules.RuleModel;

namespace NRules
{
    internal static class Surface
    {
        public const string Only = "This only declares what NRules has; nothing is behind it.";
    }

    public sealed class RuleCompiler
    {
        public ISessionFactory Compile(IEnumerable<IRuleDefinition> ruleDefinitions) => throw new NotSupportedException(Surface.Only);
    }

#pragma warning disable CA1032 // As NRules has it: the name of the rule belongs to it.
    public sealed class RuleCompilationException(string message, string ruleName, Exception innerException) : Exception(message, innerException)
#pragma warning restore CA1032
    {
        public string RuleName { get; } = ruleName;
    }

    public interface ISessionFactory
    {
        ISession CreateSession();
    }

    public interface ISession
    {
        IEventProvider Events { get; }

        void InsertAll(IEnumerable<object> facts);

        int Fire();

        int Fire(int maxRulesNumber);

        IQueryable<TFact> Query<TFact>();
    }
}

namespace NRules.Diagnostics
{
    public interface IEventProvider
    {
        event EventHandler<WorkingMemoryEventArgs> FactInsertedEvent;

        event EventHandler<WorkingMemoryEventArgs> FactRetractedEvent;

        event EventHandler<AgendaEventArgs> RuleFiredEvent;
    }

    public sealed class WorkingMemoryEventArgs : EventArgs
    {
        public IFact Fact => throw new NotSupportedException(Surface.Only);
    }

    public sealed class AgendaEventArgs : EventArgs
    {
        public IRuleDefinition Rule => throw new NotSupportedException(Surface.Only);

        public IEnumerable<IFactMatch> Facts => throw new NotSupportedException(Surface.Only);
    }
}
