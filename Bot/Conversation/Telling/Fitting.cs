namespace OmbudGuide.Bot.Conversation.Telling;

/// <summary>A message is never a wall: what does not fit into it is folded away.</summary>
internal static class Fitting
{
    public const int MostWords = 64;

    /// <summary>Takes pieces, in their order, as long as they fit after what stands already; gives what was taken and what was not.</summary>
    public static (IReadOnlyList<string> Shown, IReadOnlyList<string> Folded) Take(IEnumerable<string> pieces, int wordsTaken, int most = int.MaxValue)
    {
        var shown = new List<string>();
        var folded = new List<string>();
        foreach (var piece in pieces)
        {
            var words = Words(piece);
            if (shown.Count < most && wordsTaken + words <= MostWords)
            {
                shown.Add(piece);
                wordsTaken += words;
            }
            else
            {
                folded.Add(piece);
            }
        }

        return (shown, folded);
    }

    /// <summary>How many pieces from the first on fit, each with its number, after what stands already; at least one where there is any.</summary>
    public static int Beginning(IEnumerable<string> pieces, int wordsTaken)
    {
        var fitting = 0;
        foreach (var piece in pieces)
        {
            wordsTaken += Words(piece) + 1;
            if (wordsTaken > MostWords && fitting > 0)
            {
                break;
            }

            fitting++;
        }

        return fitting;
    }

    public static int Words(string text)
    {
        var words = 0;
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            words += part is "•" ? 0 : 1;
        }

        return words;
    }
}
