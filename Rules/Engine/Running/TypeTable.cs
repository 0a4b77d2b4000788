using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace OmbudGuide.Rules.Engine;

/// <summary>Gives every type that rules ask for, and every type that facts have, a number, so that facts are kept by index.</summary>
internal sealed class TypeTable
{
    private readonly Type[] _asked;
    private readonly ConcurrentDictionary<Type, FactType> _facts = new();
    private readonly ConditionalWeakTable<IReadOnlyList<object>, OrderedFacts> _standing = [];
    private readonly Lock _numbering = new();
    private int _count;

    public TypeTable(IEnumerable<Type> asked)
    {
        _asked = [.. asked.Distinct()];
        _count = _asked.Length;
    }

    /// <summary>How many numbers are given out so far. The types that rules ask for have the first ones.</summary>
    public int Count => Volatile.Read(ref _count);

    public int SlotOf(Type asked) => Array.IndexOf(_asked, asked);

    public FactType Of(Type fact) => _facts.TryGetValue(fact, out var known) ? known : Enter(fact);

    /// <summary>Facts that stand, in order; a list that was met before is not looked at again.</summary>
    public OrderedFacts InOrder(IReadOnlyList<object> standing) => _standing.GetValue(standing, list => OrderedFacts.Distinct(this, list));

    private FactType Enter(Type type)
    {
        lock (_numbering)
        {
            if (_facts.TryGetValue(type, out var known))
                return known;

            var slots = Enumerable.Range(0, _asked.Length).Where(slot => _asked[slot].IsAssignableFrom(type)).ToList();
            var own = SlotOf(type);
            if (own < 0)
            {
                own = _count;
                slots.Add(own);
                Volatile.Write(ref _count, _count + 1);
            }

            return _facts[type] = new FactType(type, own, [.. slots]);
        }
    }
}

/// <summary>Where the facts of one type are kept: under every type asked for that they are assignable to, and under their own.</summary>
internal sealed class FactType(Type type, int own, int[] slots)
{
    private readonly Lazy<Func<object, object, int>> _order = new(() => FactOrder.Within(type));

    public string Name { get; } = type.FullName ?? type.Name;

    public int Own { get; } = own;

    public int[] Slots { get; } = slots;

    public int Compare(object one, object other) => _order.Value(one, other);
}
