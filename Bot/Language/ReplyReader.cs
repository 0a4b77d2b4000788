namespace OmbudGuide.Bot.Language;

/// <summary>Whether a text is a plain answer (yes, no, don't know), or tells the guide to do something.</summary>
internal static class ReplyReader
{
    private const string Filler = "fillers";
    private const string NotAnAnswer = "look-alikes";

    /// <summary>The end of a section's name whose words are an answer only where nothing else is said.</summary>
    private const string Alone = "-alone";

    /// <summary>A longer text that holds "I don't know" is about something else.</summary>
    private const int MostWordsAroundUnknown = 5;

    /// <summary>"I don't know whether that counts as a decision": what begins with it is the answer.</summary>
    private const int MostWordsAfterUnknown = 10;
    private const int MostWordsOfUnknown = 16;
    private const int MostWordsOfCommand = 10;

    public static PlainAnswer? Answer(Lexicon lexicon, IReadOnlyList<Token> tokens)
    {
        var start = AfterFillers(lexicon, tokens, 0);
        var (first, firstEnd) = At(lexicon, tokens, start);
        if (first is PlainAnswer.Yes)
        {
            return first;
        }

        for (var i = 0; i < tokens.Count && tokens.Count <= MostWordsAroundUnknown + MostWordsOfUnknown; i++)
        {
            var (answer, end) = At(lexicon, tokens, i);
            if (answer is PlainAnswer.Unknown && tokens.Count - (end - i) <= (i == start ? MostWordsAfterUnknown : MostWordsAroundUnknown))
            {
                return first is PlainAnswer.No && i != firstEnd ? first : answer;
            }
        }

        return first is PlainAnswer.Unknown ? null : first;
    }

    public static Command? Command(Lexicon lexicon, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count is 0 or > MostWordsOfCommand)
        {
            return null;
        }

        var start = AfterFillers(lexicon, tokens, 0);
        for (var from = 0; from <= start; from++)
        {
            var end = lexicon.Commands.LongestAt(tokens, from, out var whole);
            if (end > 0 && AfterFillers(lexicon, tokens, end) == tokens.Count)
            {
                return whole;
            }
        }

        var within = lexicon.CommandsWithin.All(tokens);
        return within.Count > 0 ? within.MaxBy(m => m.Length).Meaning : null;
    }

    /// <summary>Past "hei", "hm", "takk" and the like.</summary>
    public static int AfterFillers(Lexicon lexicon, IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count)
        {
            var longest = at;
            foreach (var (kind, _, end) in lexicon.Answers.At(tokens, at))
            {
                longest = kind == Filler ? Math.Max(longest, end) : longest;
            }

            if (longest == at)
            {
                break;
            }

            at = longest;
        }

        return at;
    }

    private static (PlainAnswer? Answer, int End) At(Lexicon lexicon, IReadOnlyList<Token> tokens, int at)
    {
        (PlainAnswer? Answer, int End) best = (null, at);
        foreach (var (kind, _, end) in lexicon.Answers.At(tokens, at))
        {
            if (end > best.End && kind != Filler && (!kind.EndsWith(Alone, StringComparison.Ordinal) || AfterFillers(lexicon, tokens, end) == tokens.Count))
            {
                best = (kind == NotAnAnswer ? null : Lexicon.Option<PlainAnswer>(kind.Replace(Alone, "", StringComparison.Ordinal)), end);
            }
        }

        return best;
    }
}
