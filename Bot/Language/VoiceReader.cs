namespace OmbudGuide.Bot.Language;

/// <summary>Tells of each word of a text how it is said: told, supposed, of others, or put right.</summary>
internal static class VoiceReader
{
    /// <summary>The section of the vocabulary.</summary>
    public const string Section = "voices";

    /// <summary>A clause that goes on for longer has another beginning somewhere.</summary>
    private const int LongestClause = 14;

    /// <summary>So many words are put right at once.</summary>
    private const int MostCorrected = 4;

    /// <summary>"SFO, ikke barnehage": so many where nothing stands instead of them afterwards.</summary>
    private const int MostCorrectedAfter = 2;

    /// <summary>"Barnehage? Nei, skole": so many words are asked back.</summary>
    private const int MostAskedBack = 3;

    /// <summary>The voice of each word; null where all is told as it stands.</summary>
    public static Voice[]? Read(Lexicon lexicon, CleanText text, List<Token> tokens)
    {
        var signs = lexicon.Voices.All(tokens);
        var voices = AskedBack(lexicon, text, tokens);
        if (voices is null && !signs.Exists(s => s.Meaning is VoiceSign.Supposed or VoiceSign.OfOthers or VoiceSign.Denial))
        {
            return null;
        }

        var clauses = new Clauses(text, tokens, signs);
        foreach (var sign in signs)
        {
            var (voice, from, to) = sign.Meaning switch
            {
                VoiceSign.Supposed => (Voice.Supposed, sign.Start, clauses.End(sign.End, sign.Start + LongestClause)),
                VoiceSign.OfOthers => (Voice.OfOthers, sign.Start, clauses.End(sign.End, sign.Start + LongestClause)),
                VoiceSign.Denial => (Voice.Corrected, sign.End, clauses.CorrectedBy(sign)),
                _ => (Voice.Told, 0, 0),
            };
            if (to > from)
            {
                voices ??= new Voice[tokens.Count];
                for (var i = from; i < to; i++)
                {
                    voices[i] = voices[i] == Voice.Corrected ? Voice.Corrected : voice;
                }
            }
        }

        return voices;
    }

    /// <summary>Marks a few words with a question mark that a "no" follows.</summary>
    private static Voice[]? AskedBack(Lexicon lexicon, CleanText text, List<Token> tokens)
    {
        Voice[]? voices = null;
        var start = 0;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!tokens[i].Breaks)
            {
                continue;
            }

            if (i - start <= MostAskedBack && text.Slice(tokens[i - 1].End, tokens[i].Start).Contains('?') && lexicon.Answers.LongestAt(tokens, i, out var answer) > 0 && answer == "no")
            {
                Array.Fill(voices ??= new Voice[tokens.Count], Voice.Corrected, start, i - start);
            }

            start = i;
        }

        return voices;
    }

    /// <summary>Where clauses begin and end.</summary>
    private sealed class Clauses(CleanText text, List<Token> tokens, List<PhraseMatch<VoiceSign>> signs)
    {
        /// <summary>For each word which signs begin with it, a bit each, and where the longest ends that tells what is meant instead.</summary>
        private readonly (int Signs, int Instead)[] _at = At(tokens, signs);

        /// <summary>The first word from here on that begins another clause, and none beyond the last one allowed.</summary>
        public int End(int from, int last)
        {
            var end = from;
            while (end < tokens.Count && end < last && !Begins(end))
            {
                end++;
            }

            return end;
        }

        /// <summary>The end of the words after a denial that are put right; no more than its own end where none are.</summary>
        public int CorrectedBy(PhraseMatch<VoiceSign> denial)
        {
            var most = denial.End + MostCorrected;
            var end = End(denial.End, most + 1);
            if (end > most || end == denial.End)
            {
                return denial.End;
            }

            var after = end < tokens.Count && Is(end, VoiceSign.Instead) && !Is(_at[end].Instead, VoiceSign.Clause);
            var before = end - denial.End <= MostCorrectedAfter && IsAfterComma(denial.Start) && (end == tokens.Count || tokens[end].Breaks || IsAfterComma(end));
            return after || before ? end : denial.End;
        }

        private bool Begins(int at) => at > 0 && (tokens[at].Breaks || Is(at, VoiceSign.Turn) || (IsAfterComma(at) && !Is(at, VoiceSign.GoesOn)));

        private bool Is(int at, VoiceSign sign) => at < tokens.Count && (_at[at].Signs & (1 << (int)sign)) != 0;

        private bool IsAfterComma(int at) => at > 0 && text.Slice(tokens[at - 1].End, tokens[at].Start).ContainsAny(',', ':');

        private static (int Signs, int Instead)[] At(List<Token> tokens, List<PhraseMatch<VoiceSign>> signs)
        {
            var at = new (int Signs, int Instead)[tokens.Count];
            foreach (var (meaning, start, end) in signs)
            {
                at[start].Signs |= 1 << (int)meaning;
                at[start].Instead = meaning == VoiceSign.Instead ? Math.Max(at[start].Instead, end) : at[start].Instead;
            }

            return at;
        }
    }
}
