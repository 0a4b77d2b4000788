namespace OmbudGuide.Rules.Engine;

/// <summary>The facts of one type, in the order they became known. Only ever grows.</summary>
internal sealed class FactList
{
    // From here on, looking up an equal fact one by one costs more than hashing.
    private const int Many = 16;

    private HashSet<object>? _index;

    // A field, for compiled rules read it in their innermost loops.
    public object[] Items = new object[4];

    public int Count;

    public void Add(object fact)
    {
        if (Count == Items.Length)
            Array.Resize(ref Items, Count * 2);
        Items[Count++] = fact;
        _index?.Add(fact);
    }

    /// <summary>The fact here that is equal to this one, or null.</summary>
    public object? Find(object fact)
    {
        if (Count > Many)
        {
            _index ??= [.. Items.AsSpan(0, Count)];
            return _index.TryGetValue(fact, out var known) ? known : null;
        }

        for (var i = 0; i < Count; i++)
        {
            if (Items[i].Equals(fact))
                return Items[i];
        }

        return null;
    }
}
