using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Audit;

/// <summary>In place of the one in <c>Audit/</c> when built with NRules, whose conclusions cannot be read: what a rule says is then not told beside it.</summary>
public sealed class RuleSays
{
    private static readonly RuleSays Nothing = new();

    public IReadOnlyList<string> Texts { get; } = [];

    public IReadOnlyList<Question> Questions { get; } = [];

    public static RuleSays Of(RuleInfo rule) => Nothing;
}
