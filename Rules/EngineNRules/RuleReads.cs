using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Audit;

/// <summary>In place of the one in <c>Audit/</c> when built with NRules, whose rules cannot be read: anything may matter, so every walk is made.</summary>
public sealed class RuleReads
{
    private static readonly RuleReads Anything = new();

    public IReadOnlySet<Type> AskedWhetherThere { get; } = new HashSet<Type> { typeof(object) };

    public IReadOnlySet<string> ReadsOfTheService { get; } = new HashSet<string>(StringComparer.Ordinal) { nameof(Service) };

    public static RuleReads Of(RuleInfo rule) => Anything;

    public bool RestsOn(Type fact) => true;

    public bool MayRestOn(object fact) => true;
}
