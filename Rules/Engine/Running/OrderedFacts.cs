namespace OmbudGuide.Rules.Engine;

/// <summary>Facts in the order in which a session takes them in: by type, then by what they say.</summary>
internal sealed class OrderedFacts
{
    private OrderedFacts((FactType Type, object Fact)[] facts) => Facts = facts;

    public static OrderedFacts None { get; } = new([]);

    public IReadOnlyList<(FactType Type, object Fact)> Facts { get; }

    /// <exception cref="ArgumentException">A fact is null.</exception>
    public static OrderedFacts Of(TypeTable types, IReadOnlyList<object> given)
    {
        var facts = new (FactType Type, object Fact)[given.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            var fact = given[i] ?? throw new ArgumentException($"Expected facts; number {i} is null.", nameof(given));
            facts[i] = (types.Of(fact.GetType()), fact);
        }

        MemoryExtensions.Sort(facts.AsSpan(), Compare);
        return new OrderedFacts(facts);
    }

    /// <summary>As <see cref="Of"/>, of facts that differ from each other.</summary>
    /// <exception cref="ArgumentException">A fact is null, or two are equal.</exception>
    public static OrderedFacts Distinct(TypeTable types, IReadOnlyList<object> given)
    {
        var ordered = Of(types, given);
        var twice = given.GroupBy(fact => fact).FirstOrDefault(same => same.Skip(1).Any());
        return twice is null ? ordered : throw new ArgumentException($"Expected each fact once; two of type {twice.Key.GetType().FullName} are equal.", nameof(given));
    }

    public static int Compare((FactType Type, object Fact) one, (FactType Type, object Fact) other)
        => ReferenceEquals(one.Type, other.Type) ? one.Type.Compare(one.Fact, other.Fact) : string.CompareOrdinal(one.Type.Name, other.Type.Name);
}
