namespace OmbudGuide.Rules.Engine;

/// <summary>A rule failed while it was applied: its condition or conclusion threw, it yielded nothing, or it never came to an end.</summary>
/// <remarks>The message names rules and types, never the facts: those may be a citizen's own.</remarks>
public sealed class RuleEvaluationException : Exception
{
    internal RuleEvaluationException(IReadOnlyList<string> rules, string problem, Exception? cause = null)
        : base($"{(rules.Count == 1 ? "Rule" : "Rules")} {string.Join(", ", rules)}: {problem}", cause)
    {
        Rules = rules;
    }

    /// <summary>The names of the rules concerned.</summary>
    public IReadOnlyList<string> Rules { get; }
}
