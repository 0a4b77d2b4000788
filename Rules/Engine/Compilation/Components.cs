namespace OmbudGuide.Rules.Engine;

/// <summary>The parts of a graph whose members all lead to each other (Tarjan's strongly connected components), and an order of them.</summary>
internal sealed class Components
{
    private readonly IReadOnlyList<IReadOnlyList<int>> _next;
    private readonly int[] _met;
    private readonly int[] _reaches;
    private readonly int[] _component;
    private readonly Stack<int> _open = new();
    private int _count;

    private Components(IReadOnlyList<IReadOnlyList<int>> next)
    {
        _next = next;
        _met = new int[next.Count];
        _reaches = new int[next.Count];
        _component = [.. Enumerable.Repeat(-1, next.Count)];
    }

    /// <summary>For each node, the number of the component that it is in.</summary>
    /// <param name="next">For each node, the nodes it leads to.</param>
    public static int[] Of(IReadOnlyList<IReadOnlyList<int>> next)
    {
        var components = new Components(next);
        for (var node = 0; node < next.Count; node++)
        {
            if (components._met[node] == 0)
                components.Visit(node);
        }

        return components._component;
    }

    /// <summary>The components, each after all that lead to it; where that leaves a choice, by their lowest node.</summary>
    public static IEnumerable<IReadOnlyList<int>> InOrder(IReadOnlyList<IReadOnlyList<int>> next, int[] component)
    {
        var members = Enumerable.Range(0, next.Count).ToLookup(node => component[node]);
        var leads = members.ToDictionary(
            part => part.Key,
            part => part.SelectMany(node => next[node]).Select(node => component[node]).Where(other => other != part.Key).ToHashSet());
        var waits = members.ToDictionary(part => part.Key, part => leads.Values.Count(others => others.Contains(part.Key)));

        var ready = new PriorityQueue<int, int>();
        foreach (var part in members.Where(part => waits[part.Key] == 0))
            ready.Enqueue(part.Key, part.First());
        while (ready.TryDequeue(out var part, out _))
        {
            yield return [.. members[part]];
            foreach (var other in leads[part].Where(other => --waits[other] == 0))
                ready.Enqueue(other, members[other].First());
        }
    }

    private void Visit(int node)
    {
        _met[node] = _reaches[node] = ++_count;
        _open.Push(node);
        foreach (var next in _next[node])
        {
            if (_met[next] == 0)
                Visit(next);
            if (_component[next] < 0)
                _reaches[node] = Math.Min(_reaches[node], _reaches[next]);
        }

        if (_reaches[node] != _met[node])
            return;
        int member;
        do
        {
            member = _open.Pop();
            _component[member] = node;
        }
        while (member != node);
    }
}
