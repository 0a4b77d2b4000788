namespace OmbudGuide.Rules.Engine;

/// <summary>Shows a recursive rule what is new since it last ran, so that it never fires twice for the same facts.</summary>
internal sealed class Window(CompiledRule rule)
{
    private static readonly int[][] Whole = [.. Enumerable.Range(0, 17).Select(WholeOf)];

    private readonly int[] _seen = new int[rule.Matched.Length];

    /// <summary>The window of a rule with so many <c>Match</c> lines that looks at everything.</summary>
    public static int[] Everything(int matches) => matches < Whole.Length ? Whole[matches] : WholeOf(matches);

    /// <summary>Runs the rule on every choice that has a new fact in it, and tells whether there was any.</summary>
    public bool RunOnNewFacts(WorkingMemory memory)
    {
        if (!rule.MayApply(memory))
            return false;

        var known = Array.ConvertAll(rule.Matched, slot => memory.Lists[slot]!.Count);
        var any = false;
        for (var line = 0; line < known.Length; line++)
        {
            if (known[line] == _seen[line])
                continue;
            any = true;
            rule.Run(memory, NewAt(line, known));
        }

        known.CopyTo(_seen, 0);
        return any;
    }

    // A choice with several new facts is met once: at the first line that has a new one.
    private int[] NewAt(int line, int[] known)
    {
        var window = new int[known.Length * 2];
        for (var i = 0; i < known.Length; i++)
        {
            window[i * 2] = i == line ? _seen[i] : 0;
            window[(i * 2) + 1] = i < line ? _seen[i] : known[i];
        }

        return window;
    }

    private static int[] WholeOf(int matches) => [.. Enumerable.Range(0, matches * 2).Select(i => i % 2 == 0 ? 0 : int.MaxValue)];
}
