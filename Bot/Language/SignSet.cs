using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Signs of danger to be found in a text, each with its kind: words that stand near one another in one sentence, in any order, inflection and common spelling.
/// Built once, then read by all threads.
/// </summary>
internal sealed class SignSet(StemIndex index)
{
    private static readonly WordTable Nothing = new();
    private readonly List<Sign> _signs = [];

    /// <summary>In how many signs each stem stands.</summary>
    private int[] _uses = new int[64];
    private Sign[]?[] _byAnchor = [];

    /// <summary>Adds signs, separated by commas.</summary>
    public void Add(string signs, Danger meaning)
    {
        var stems = new List<int>(8);
        foreach (var sign in signs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            stems.Clear();
            index.Add(sign, Nothing, stems);
            for (var i = stems.Count - 1; i > 0; i--)
            {
                if (stems.IndexOf(stems[i]) < i)
                {
                    stems.RemoveAt(i);
                }
            }

            _signs.Add(new Sign([.. stems], meaning));
            foreach (var stem in stems)
            {
                if (stem >= _uses.Length)
                {
                    Array.Resize(ref _uses, 2 * stem);
                }

                _uses[stem]++;
            }
        }
    }

    /// <summary>To be called when the last sign was added.</summary>
    public void Complete()
    {
        _byAnchor = new Sign[]?[index.Count];
        foreach (var sign in _signs)
        {
            var anchor = -1;
            foreach (var stem in sign.Stems)
            {
                anchor = anchor < 0 || _uses[stem] < _uses[anchor] ? stem : anchor;
            }

            if (anchor >= 0)
            {
                _byAnchor[anchor] = [.. _byAnchor[anchor] ?? [], sign];
            }
        }

        index.Complete();
    }

    /// <summary>Every sign in a text: from its first word to the word after its last.</summary>
    public List<PhraseMatch<Danger>> All(List<Token> tokens)
    {
        var found = new List<PhraseMatch<Danger>>();
        var text = new StemsOfText(tokens, index, Nothing, closely: true);
        Span<int> places = stackalloc int[16];
        for (var i = 0; i < text.Count; i++)
        {
            foreach (var (stems, meaning) in _byAnchor[text[i].Stem] ?? [])
            {
                if (stems.Length <= places.Length && text.Around(i, stems, places))
                {
                    var (first, last) = (int.MaxValue, 0);
                    foreach (var place in places[..stems.Length])
                    {
                        (first, last) = (Math.Min(first, text[place].Token), Math.Max(last, text[place].Token));
                    }

                    found.Add(new PhraseMatch<Danger>(meaning, first, last + 1));
                }
            }
        }

        return found;
    }

    private sealed record Sign(int[] Stems, Danger Meaning);
}
