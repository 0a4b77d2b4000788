namespace OmbudGuide.Bot.Language;

/// <summary>A named group of phrases, any one of which may stand where a phrase names it. A group may name those before it.</summary>
internal sealed class PhraseGroup
{
    public PhraseGroup(string phrases, WordKeys words, IReadOnlyDictionary<string, PhraseGroup> earlier)
    {
        (Key, LongKey) = (words.New(), words.New());
        Long = new PhraseTree(words, earlier);
        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (OneWord(phrase, words) is { } word)
            {
                words.Imply(word, Key);
                continue;
            }

            foreach (var first in Long.Add(phrase, meaning: 0))
            {
                words.Imply(first, LongKey);
            }
        }
    }

    /// <summary>The number of every word that is a member by itself.</summary>
    public int Key { get; }

    /// <summary>The number of every word that a longer member begins with.</summary>
    public int LongKey { get; }

    /// <summary>The members of several words.</summary>
    public PhraseTree Long { get; }

    private static int? OneWord(string phrase, WordKeys words)
    {
        if (phrase.Contains(' ', StringComparison.Ordinal) || phrase[0] == '<' || Tokens.Words(phrase.Trim('*')) is not [var only])
        {
            return null;
        }

        return phrase[^1] == '*' ? words.Beginning(only) : phrase[0] == '*' ? words.Ending(only) : words.Word(only);
    }
}
