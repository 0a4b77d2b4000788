namespace OmbudGuide.Bot.Language;

/// <summary>Finds what the words of a text tell of services.</summary>
internal sealed class ServiceIndex
{
    /// <summary>Words of a sign that do not follow one another tell a little less.</summary>
    private const float Apart = 0.8f;

    /// <summary>Nor do words in another order: "home nursing" is no "nursing home".</summary>
    private const float Turned = 0.7f;

    private readonly List<string> _ids = [];
    private readonly StemIndex _stems;
    private readonly ServiceTerms _terms = new();
    private readonly IReadOnlySet<string> _stopWords;

    /// <param name="stopWords">Words that tell nothing of a matter.</param>
    /// <param name="forms">Words by what they stand for, and parts of words by how they are written otherwise, the latter with <c>*</c>.</param>
    public ServiceIndex(string language, IEnumerable<ServiceWords> services, IReadOnlySet<string> stopWords, IEnumerable<KeyValuePair<string, string>> forms)
    {
        _stopWords = stopWords;
        _stems = StemIndex.Of(language, forms);
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
    }

    public IReadOnlyList<ServiceReading> Read(CleanText text, IReadOnlyList<Token> tokens)
    {
        var stems = new StemsOfText(tokens, _stems, _stopWords);
        var hits = new List<ServiceHit>(stems.Count * 8);
        for (var i = 0; i < stems.Count; i++)
        {
            var (stem, token, sureness) = stems[i];
            // A number tells nothing by itself.
            foreach (var evidence in tokens[token].Kind == TokenKind.Number ? [] : _terms.Of(stem))
            {
                hits.Add(new ServiceHit(evidence.Service, stem, token, evidence.Weight * sureness, evidence.IsName && sureness == 1));
            }

            foreach (var term in _terms.With(stem))
            {
                AddWhole(stems, i, term, hits);
            }
        }

        return ServiceRanking.Of(text, tokens, hits, _ids, stems.TellingWords);
    }

    private void Add(int service, IEnumerable<string> phrases, bool isName)
    {
        foreach (var phrase in phrases)
        {
            var words = Tokens.Of(CleanText.Of(phrase, phrase.Length)).ConvertAll(t => t.Text);
            var telling = words.FindAll(w => !_stopWords.Contains(w));
            if (words.Count > 0)
            {
                _terms.Add(service, [.. (telling.Count > 0 ? telling : words).Select(_stems.Add)], isName, telling.Count == 1 && words.Count > 1);
            }
        }
    }

    /// <summary>Adds what a term of several words tells where its other words stand near enough.</summary>
    private static void AddWhole(StemsOfText stems, int anchor, ServiceTerms.Term term, List<ServiceHit> hits)
    {
        Span<int> places = stackalloc int[term.Stems.Length];
        if (!stems.Around(anchor, term.Stems, places))
        {
            return;
        }

        var (sureness, first, last, inOrder) = (1f, int.MaxValue, 0, true);
        foreach (var place in places)
        {
            var (_, token, own) = stems[place];
            inOrder &= token >= last;
            (sureness, first, last) = (Math.Min(sureness, own), Math.Min(first, token), Math.Max(last, token));
        }

        sureness *= !inOrder ? Turned : last - first < term.Stems.Length + 1 ? 1 : Apart;
        foreach (var place in places)
        {
            foreach (var evidence in term.Evidence)
            {
                hits.Add(new ServiceHit(evidence.Service, stems[place].Stem, stems[place].Token, evidence.Weight * sureness, evidence.IsName && sureness == 1));
            }
        }
    }
}
