namespace OmbudGuide.Bot.Language;

/// <summary>Finds what the words of a text tell of services.</summary>
internal sealed class ServiceIndex
{
    /// <summary>Words in another order tell a little less: "home nursing" is no "nursing home".</summary>
    private const float Turned = 0.88f;

    /// <summary>So many words that tell nothing may stand between a service and the words that tell of it: "afslag på en".</summary>
    private const int MostWordsBetween = 3;
    private const int ShortestTelephone = 5;

    private readonly List<string> _ids = [];
    private readonly StemIndex _stems;
    private readonly ServiceTerms _terms = new();
    private readonly WordTable _stopWords;
    private readonly PhraseSet<ServiceFrame> _frames;
    private readonly double _leadCounts;

    /// <param name="frames">Words that tell of the service named right after them.</param>
    /// <param name="stopWords">Words that tell nothing of a matter.</param>
    /// <param name="forms">Words by what they stand for, and parts of words by how they are written otherwise, the latter with <c>*</c>.</param>
    /// <param name="leadCounts">What the lead of a service over others counts, over 0 and up to 1.</param>
    public ServiceIndex(
        Endings endings, IEnumerable<ServiceWords> services, PhraseSet<ServiceFrame> frames, IEnumerable<string> stopWords, IEnumerable<(string Meant, string Written)> forms, double leadCounts)
    {
        (_frames, _stopWords, _leadCounts) = (frames, WordTable.Of(stopWords), leadCounts);
        _stems = StemIndex.Of(endings, forms);
        foreach (var service in services)
        {
            var number = _ids.IndexOf(service.Id);
            if (number < 0)
            {
                number = _ids.Count;
                _ids.Add(service.Id);
            }

            Add(number, service.Words, isName: true);
            Add(number, service.Signs, isName: false);
        }

        _terms.Complete(_ids.Count);
        _stems.Complete();
    }

    public IReadOnlyList<ServiceReading> Read(CleanText text, List<Token> tokens)
    {
        var stems = new StemsOfText(tokens, _stems, _stopWords);
        var hits = new List<ServiceHit>(stems.Count * 8);
        var framed = Framed(tokens);
        for (var i = 0; i < stems.Count; i++)
        {
            var (stem, token, sureness) = stems[i];
            foreach (var evidence in IsMereNumber(tokens[token], sureness) || framed[token] == ServiceFrame.NotMeant ? [] : _terms.Of(stem))
            {
                hits.Add(Hit(evidence, stem, token, sureness, framed[token] == ServiceFrame.Meant));
            }

            foreach (var term in _terms.With(stem))
            {
                AddWhole(stems, i, term, framed, hits);
            }
        }

        // What is not the matter asks for no explanation.
        var denied = framed.Count(frame => frame == ServiceFrame.NotMeant);
        return ServiceRanking.Of(text, tokens, hits, _ids, stems.TellingWords - denied, _leadCounts);
    }

    /// <summary>For each word what the words right before it tell of the service that it names.</summary>
    private ServiceFrame?[] Framed(List<Token> tokens)
    {
        var framed = new ServiceFrame?[tokens.Count];
        foreach (var (meaning, _, end) in _frames.All(tokens))
        {
            for (var i = end; i < tokens.Count && i <= end + MostWordsBetween && !tokens[i].Breaks; i++)
            {
                if (!_stopWords.Contains(tokens[i].Text))
                {
                    framed[i] = framed[i] == ServiceFrame.NotMeant ? ServiceFrame.NotMeant : meaning;
                    break;
                }
            }
        }

        return framed;
    }

    /// <summary>A number tells nothing by itself, unless it is as long as a telephone number, and every figure as it is known.</summary>
    private static bool IsMereNumber(Token token, float sureness) =>
        token.Kind == TokenKind.Number && (token.Text.Length < ShortestTelephone || sureness < 1);

    private static ServiceHit Hit(Evidence evidence, int stem, int token, float sureness, bool meant)
    {
        var named = evidence.IsName && sureness == 1;
        return new ServiceHit(evidence.Service, stem, token, (evidence.Weight * sureness) + (named && meant ? ServiceRanking.OfFrame : 0), named, meant);
    }

    private void Add(int service, IEnumerable<string> phrases, bool isName)
    {
        var telling = new List<int>(8);
        foreach (var phrase in phrases)
        {
            telling.Clear();
            var words = _stems.Add(phrase, _stopWords, telling);
            if (words > 0)
            {
                // A word that tells nothing has a number only where the phrase has no other.
                _terms.Add(service, [.. telling.Count > 0 ? telling : Tokens.Words(phrase).Select(word => _stems.Add(word))], isName, telling.Count == 1 && words > 1);
            }
        }
    }

    /// <summary>Adds what a term of several words tells where its other words stand near enough.</summary>
    private static void AddWhole(StemsOfText stems, int anchor, ServiceTerms.Term term, ServiceFrame?[] framed, List<ServiceHit> hits)
    {
        Span<int> places = stackalloc int[term.Stems.Length];
        if (!stems.Around(anchor, term.Stems, places))
        {
            return;
        }

        var (sureness, last, inOrder) = (1f, 0, true);
        foreach (var place in places)
        {
            var (_, token, own) = stems[place];
            if (framed[token] == ServiceFrame.NotMeant)
            {
                return;
            }

            inOrder &= token >= last;
            (sureness, last) = (Math.Min(sureness, own), Math.Max(last, token));
        }

        sureness *= inOrder ? 1 : Turned;
        foreach (var place in places)
        {
            foreach (var evidence in term.Evidence)
            {
                hits.Add(Hit(evidence, stems[place].Stem, stems[place].Token, sureness, framed[stems[place].Token] == ServiceFrame.Meant));
            }
        }
    }
}
