using System.Linq.Expressions;
using NRules.RuleModel;

namespace OmbudGuide.Rules.Engine;

/// <summary>All of a rule's conditions and conclusions as one piece of code.</summary>
/// <param name="window">For each <c>Match</c> line, the first and the end of the facts to look at.</param>
internal delegate void RuleBody(WorkingMemory memory, CompiledRule rule, int[] window);

/// <summary>A rule ready to run. Immutable; shared by every rule set that it is part of.</summary>
internal sealed class CompiledRule : IContext, IRuleDefinition
{
    private readonly Lazy<RuleBody> _body;
    private readonly int[] _required;
    private readonly int[] _forbidden;

    /// <summary>A rule around its code.</summary>
    /// <param name="required">The slots that must hold a fact for the rule to apply at all.</param>
    /// <param name="forbidden">The slots in which any fact at all keeps the rule from applying.</param>
    /// <param name="matched">The slot of each <c>Match</c> line.</param>
    public CompiledRule(RuleInfo info, Expression<RuleBody> body, int[] required, int[] forbidden, int[] matched)
    {
        Info = info;
        _body = new Lazy<RuleBody>(body.Compile);
        _required = required;
        _forbidden = forbidden;
        Matched = matched;
    }

    public RuleInfo Info { get; }

    public int[] Matched { get; }

    public IRuleDefinition Rule => this;

    public string Name => Info.Name;

    public string Description => Info.Description;

    public int Priority => Info.Priority;

    public IEnumerable<string> Tags => Info.Tags;

    /// <summary>Whether, by the types of the facts alone, the rule may apply. Most rules end here.</summary>
    public bool MayApply(WorkingMemory memory)
    {
        var lists = memory.Lists;
        foreach (var slot in _required)
        {
            if (lists[slot] is null)
                return false;
        }

        foreach (var slot in _forbidden)
        {
            if (lists[slot] is not null)
                return false;
        }

        return true;
    }

    /// <summary>Applies the rule to every choice of facts within the window.</summary>
    public void Run(WorkingMemory memory, int[] window)
    {
        try
        {
            _body.Value(memory, this, window);
        }
        catch (Exception cause) when (cause is not RuleEvaluationException)
        {
            throw new RuleEvaluationException([Info.Name], $"a condition or conclusion failed with {cause.GetType().Name}.", cause);
        }
    }
}
