namespace OmbudGuide.Bot.Language;

/// <summary>
/// Signs to be found in a text, each with what it means: words that stand near one another in one sentence, in any order, inflection and common spelling.
/// Built once, then read by all threads.
/// </summary>
internal sealed class SignSet<T>(StemIndex index)
{
    private static readonly HashSet<string> Nothing = [];
    private readonly List<Sign> _signs = [];
    private readonly Dictionary<int, int> _uses = [];
    private Sign[][] _byAnchor = [];

    /// <summary>Adds signs, separated by commas.</summary>
    public void Add(string signs, T meaning)
    {
        foreach (var sign in signs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int[] stems = [.. Tokens.Words(sign).Select(word => index.Add(word)).Distinct()];
            _signs.Add(new Sign(stems, meaning));
            foreach (var stem in stems)
            {
                _uses[stem] = _uses.GetValueOrDefault(stem) + 1;
            }
        }
    }

    /// <summary>To be called when the last sign was added.</summary>
    public void Complete()
    {
        _byAnchor = new Sign[index.Count][];
        Array.Fill(_byAnchor, []);
        foreach (var sign in _signs)
        {
            var anchor = -1;
            foreach (var stem in sign.Stems)
            {
                anchor = anchor < 0 || _uses[stem] < _uses[anchor] ? stem : anchor;
            }

            if (anchor >= 0)
            {
                _byAnchor[anchor] = [.. _byAnchor[anchor], sign];
            }
        }

        index.Complete();
    }

    /// <summary>Every sign in a text: from its first word to the word after its last.</summary>
    public List<PhraseMatch<T>> All(List<Token> tokens)
    {
        var found = new List<PhraseMatch<T>>();
        var text = new StemsOfText(tokens, index, Nothing, closely: true);
        Span<int> places = stackalloc int[16];
        for (var i = 0; i < text.Count; i++)
        {
            foreach (var (stems, meaning) in _byAnchor[text[i].Stem])
            {
                if (stems.Length <= places.Length && text.Around(i, stems, places))
                {
                    var (first, last) = (int.MaxValue, 0);
                    foreach (var place in places[..stems.Length])
                    {
                        (first, last) = (Math.Min(first, text[place].Token), Math.Max(last, text[place].Token));
                    }

                    found.Add(new PhraseMatch<T>(meaning, first, last + 1));
                }
            }
        }

        return found;
    }

    private sealed record Sign(int[] Stems, T Meaning);
}
