using OmbudGuide.Bot.Language.Times;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>What a text says in answer to the guide's questions, by the words that speak for it.</summary>
internal static class CueReader
{
    /// <summary>How many words may stand between a time and the words that tell what it is the time of.</summary>
    private const int Reach = 12;

    /// <summary>No cue has more words, gaps included.</summary>
    private const int LongestCue = 24;

    private static readonly string DecisionIssue = Ids.Of(Issue.Decision);
    private static readonly string AppealDecided = Ids.Of(ComplaintStatus.AppealDecided);
    private static readonly string SentAndWaiting = Ids.Of(ComplaintStatus.SentWaiting);

    /// <summary>From this score on a service is a fair guess.</summary>
    public const double FairScore = 0.5;

    /// <summary>By so much the best service must lead.</summary>
    private const double Lead = 0.15;

    /// <param name="voices">How each word is said; null where all is told as it stands.</param>
    /// <param name="asked">The question that the text answers; null where it was written freely.</param>
    public static IReadOnlyList<Reading> Read(
        Lexicon lexicon, CleanText text, List<Token> tokens, Voice[]? voices, IReadOnlyList<TimeMatch> times, IReadOnlyList<ServiceReading> services, DateOnly asOf,
        Question? asked)
    {
        var cues = Told(lexicon, tokens, voices, asked);
        var standing = Standing(cues);
        var readings = new List<Reading>();
        if (Service(services) is { } service)
        {
            readings.Add(service);
        }

        readings.AddRange(OptionReader.Read(lexicon, text, tokens, voices, standing, services, asked));
        var issue = readings.Find(r => r.Question == Question.Issue);

        // "Nobody answers my e-mail" tells nothing of how a decision came.
        var ofDecision = asked == Question.Decision || issue?.Value is Chosen { Id: var kind } && kind == DecisionIssue
            || cues.Exists(c => c.Meaning.Question == Question.DecisionReceived || (c.Meaning.Question == Question.Issue && c.Meaning.Option == DecisionIssue));
        foreach (var group in standing.Where(c => !WeighedQuestion.All.Contains(c.Meaning.Question) && (ofDecision || c.Meaning.Question != Question.Decision)).GroupBy(c => c.Meaning.Question))
        {
            var (option, words) = Best(group);
            readings.Add(new Reading(group.Key, AnswerValue.Option(option), SpanOf(text, tokens, words.Start, words.End)));
        }

        readings.AddRange(Times(text, tokens, times, [.. cues.Where(c => c.Meaning.Option is null)], asOf));
        readings.Sort((a, b) => a.Question.CompareTo(b.Question));
        return readings;
    }

    /// <summary>What phrases tell in answer to the guide's questions, longer ones before shorter ones and look-alikes before all.</summary>
    public static List<PhraseMatch<Cue>> Standing(Lexicon lexicon, List<Token> tokens, Voice[]? voices) => Standing(Told(lexicon, tokens, voices, asked: null));

    /// <summary>Of what phrases tell in answer to one question, the option with the most words, and the longest of its phrases.</summary>
    public static (string Option, PhraseMatch<Cue> Words) Best(IEnumerable<PhraseMatch<Cue>> cues)
    {
        var best = cues.GroupBy(c => c.Meaning.Option!, StringComparer.Ordinal)
            .OrderByDescending(option => WordsUnder(option))
            .ThenBy(option => option.Min(c => c.Start))
            .First();
        return (best.Key, best.MaxBy(c => c.Length));
    }

    /// <summary>An appeal that was decided was sent before: of the phrases that answer a question those that tell what came last.</summary>
    public static List<PhraseMatch<Cue>> Last(List<PhraseMatch<Cue>> cues) =>
        cues.Exists(c => c.Meaning.Option == AppealDecided) ? cues.FindAll(c => c.Meaning.Option != SentAndWaiting) : cues;

    /// <summary>The cues that are meant as they stand, and look-alikes.</summary>
    private static List<PhraseMatch<Cue>> Told(Lexicon lexicon, List<Token> tokens, Voice[]? voices, Question? asked)
    {
        var cues = lexicon.Cues.All(tokens);
        cues.RemoveAll(c => (c.Meaning.WhenAsked && c.Meaning.Question != asked) || (voices is not null && !c.Meaning.Against && !IsTold(c.Meaning, voices[c.Start])));
        return cues;
    }

    /// <summary>Whose matter it is, and where, is told also where the rest is only supposed; what is asked is asked of what may be.</summary>
    private static bool IsTold(Cue cue, Voice voice) => voice switch
    {
        Voice.Told => true,
        Voice.Supposed => cue.Question is Question.ActingFor or Question.Connection or Question.Property or Question.Provider
            || cue.Option == Ids.Of(Issue.Information) || cue.Option == Ids.Of(Issue.Application),
        Voice.OfOthers => cue.Question == Question.Property,
        _ => false,
    };

    /// <summary>How many words the cues cover, each counted once.</summary>
    private static int WordsUnder(IEnumerable<PhraseMatch<Cue>> cues)
    {
        var (count, coveredTo) = (0, 0);
        foreach (var cue in cues)
        {
            count += Math.Max(0, cue.End - Math.Max(cue.Start, coveredTo));
            coveredTo = Math.Max(coveredTo, cue.End);
        }

        return count;
    }

    /// <summary>The one service that is clearly meant; none where two different words point to two.</summary>
    private static Reading? Service(IReadOnlyList<ServiceReading> services)
    {
        if (services.Count == 0 || services[0].Score < ServiceReading.Sure)
        {
            return null;
        }

        var best = services[0];
        foreach (var other in services.Skip(1))
        {
            var ownWords = other.Spans.Any(s => !best.Spans.Any(b => b.Overlaps(s)));
            if (other.Score >= best.Score - Lead || (other.Score >= FairScore && ownWords))
            {
                return null;
            }
        }

        return new Reading(Question.Service, AnswerValue.Option(best.Id), best.Spans[0]);
    }

    /// <summary>The cues for options that are not part of a longer cue of the same question or of a look-alike.</summary>
    private static List<PhraseMatch<Cue>> Standing(List<PhraseMatch<Cue>> cues)
    {
        var standing = new List<PhraseMatch<Cue>>();
        foreach (var cue in cues.Where(c => c.Meaning is { Option: not null, Against: false }))
        {
            if (!Near(cues, cue).Any(other => other.Meaning.Question == cue.Meaning.Question && other.Meaning.Option is not null
                && other.Start <= cue.Start && cue.End <= other.End && (other.Length > cue.Length || other.Meaning.Against)))
            {
                standing.Add(cue);
            }
        }

        return standing;
    }

    /// <summary>The cues whose beginnings lie so near that they may cover another; matches come in order of their beginnings.</summary>
    private static IEnumerable<PhraseMatch<Cue>> Near(List<PhraseMatch<Cue>> cues, PhraseMatch<Cue> cue)
    {
        for (var i = FirstFrom(cues, cue.Start - LongestCue); i < cues.Count && cues[i].Start <= cue.Start; i++)
        {
            yield return cues[i];
        }
    }

    /// <summary>The index of the first cue that begins at a token or after it.</summary>
    private static int FirstFrom(List<PhraseMatch<Cue>> cues, int token)
    {
        var (low, high) = (0, cues.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cues[middle].Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static IEnumerable<Reading> Times(
        CleanText text, IReadOnlyList<Token> tokens, IReadOnlyList<TimeMatch> times, List<PhraseMatch<Cue>> cues, DateOnly asOf)
    {
        var sentences = Sentences(tokens);
        var best = new Dictionary<Question, (int Distance, Reading Reading)>();
        foreach (var time in times)
        {
            var (when, lasting) = time switch
            {
                Moment moment => (moment.From <= asOf ? new DateSpan(moment.From, moment.To, moment.Approximate) : (DateSpan?)null, false),
                Lasting { Length: var length } => (Since(length, asOf), true),
                _ => (null, false),
            };
            if (when is not { } span || Nearest(cues, time, sentences, lasting) is not { } cue)
            {
                continue;
            }

            var distance = Distance(cue, time);
            if (!best.TryGetValue(cue.Meaning.Question, out var earlier) || distance < earlier.Distance)
            {
                best[cue.Meaning.Question] = (distance, new Reading(
                    cue.Meaning.Question, AnswerValue.Within(span), SpanOf(text, tokens, time.Start, time.End)));
            }
        }

        return best.Values.Select(b => b.Reading);
    }

    /// <summary>The days on which something began that has lasted so long today.</summary>
    public static DateSpan? Since(Length length, DateOnly asOf) =>
        length.From(asOf, -1) is { } day ? new DateSpan(day, day, approximate: !length.InDays || length.Rough) : null;

    /// <summary>The nearest cue of the same sentence; before the time rather than after it. A decision comes on a day, never over a length of time.</summary>
    private static PhraseMatch<Cue>? Nearest(List<PhraseMatch<Cue>> cues, TimeMatch time, int[] sentences, bool lasting)
    {
        PhraseMatch<Cue>? nearest = null;
        var shortest = Reach + 1;
        for (var i = FirstFrom(cues, time.Start - Reach - LongestCue); i < cues.Count && cues[i].Start <= time.End + Reach; i++)
        {
            var cue = cues[i];
            if (sentences[cue.Start] != sentences[time.Start] || (lasting && cue.Meaning.Question == Question.DecisionReceived))
            {
                continue;
            }

            var distance = Distance(cue, time);
            if (distance < shortest || (distance == shortest && nearest is { } known && cue.Length > known.Length))
            {
                (nearest, shortest) = (cue, distance);
            }
        }

        return nearest;
    }

    private static int Distance(PhraseMatch<Cue> cue, TimeMatch time) =>
        cue.End <= time.Start ? time.Start - cue.End : time.End <= cue.Start ? cue.Start - time.End + 1 : 0;

    private static int[] Sentences(IReadOnlyList<Token> tokens)
    {
        var sentences = new int[tokens.Count];
        for (var i = 1; i < tokens.Count; i++)
        {
            sentences[i] = sentences[i - 1] + (tokens[i].Breaks ? 1 : 0);
        }

        return sentences;
    }

    private static TextSpan SpanOf(CleanText text, IReadOnlyList<Token> tokens, int start, int end) => text.Span(tokens[start].Start, tokens[end - 1].End);
}
