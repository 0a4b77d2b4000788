namespace OmbudGuide.Rules.Engine;

/// <summary>A rule, or a set of rules, is written in a form that the engine does not take. The message says which, what, and what was expected.</summary>
public sealed class RuleCompilationException : Exception
{
    internal RuleCompilationException(string rule, string problem)
        : base($"Rule {rule}: {problem}")
    {
        Rules = [rule];
    }

    internal RuleCompilationException(IReadOnlyList<string> rules, string problem, Exception? cause = null)
        : base($"Rules {string.Join(", ", rules)}: {problem}", cause)
    {
        Rules = rules;
    }

    /// <summary>The names of the rules concerned; for a cycle, in the order of the cycle.</summary>
    public IReadOnlyList<string> Rules { get; }
}
