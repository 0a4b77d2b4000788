namespace OmbudGuide.Bot.Language;

/// <summary>
/// What words tell of services. A name tells much, a sign less, a word of a longer name or sign a little; and each the less, the more services it belongs to.
/// </summary>
internal sealed class ServiceTerms
{
    /// <summary>Evidence of a whole name or sign that no other service shares, in the unit of the logarithm of odds.</summary>
    private const double NameOfOneWord = 5.2;
    private const double NameOfWords = 6.6;
    private const double SignOfOneWord = 3.6;
    private const double SignOfWords = 6;

    /// <summary>Of a name or sign of which only one word tells anything: "ingen penger".</summary>
    private const double NameInPart = 4.4;
    private const double SignInPart = 3;
    private const double WordOfName = 2.1;
    private const double WordOfSign = 2.2;

    /// <summary>How fast a word of a longer name or sign tells less, the more services share it.</summary>
    private const double OfShared = 2.35;

    /// <summary>A word that so many services share tells nothing by itself.</summary>
    private const double LeastTelling = 0.16;

    private readonly Dictionary<ulong, Term> _terms = [];
    private readonly List<List<Owner>> _byStem = [];
    private Evidence[][] _single = [];
    private Term[][] _byAnchor = [];
    private double[] _telling = [];

    /// <summary>Adds a name or sign of a service.</summary>
    public void Add(int service, int[] stems, bool isName, bool inPart)
    {
        var key = Key(ref stems);
        if (!_terms.TryGetValue(key, out var term))
        {
            _terms.Add(key, term = new Term(stems));
        }

        if (stems.Length > 1 || !inPart)
        {
            term.Own(service, isName);
        }

        foreach (var stem in stems)
        {
            while (_byStem.Count <= stem)
            {
                _byStem.Add(new(1));
            }

            var word = stems.Length > 1 ? isName ? WordOfName : WordOfSign : !inPart ? 0 : isName ? NameInPart : SignInPart;
            Note(_byStem[stem], service, word);
        }
    }

    /// <summary>Most stems have one owner, so a list is smaller than a table and as fast.</summary>
    private static void Note(List<Owner> owners, int service, double weight)
    {
        var at = owners.Count - 1;
        while (at >= 0 && owners[at].Service != service)
        {
            at--;
        }

        if (at < 0)
        {
            owners.Add(new Owner(service) { Weight = weight });
        }
        else if (owners[at].Weight < weight)
        {
            owners[at].Weight = weight;
        }
    }

    /// <summary>A number for stems in their order, each taken once; by 64 bits, of some thousands of terms no two share theirs.</summary>
    private static ulong Key(ref int[] stems)
    {
        for (var i = 1; i < stems.Length; i++)
        {
            if (Array.IndexOf(stems, stems[i], 0, i) >= 0)
            {
                stems = [.. stems.Distinct()];
                break;
            }
        }

        var key = 14695981039346656037ul;
        foreach (var stem in stems)
        {
            key = (key ^ (uint)stem) * 1099511628211ul;
        }

        return key;
    }

    /// <summary>To be called when the last term was added: weighs each by how many services share it.</summary>
    public void Complete(int services)
    {
        _telling = new double[_byStem.Count];
        _single = new Evidence[_byStem.Count][];
        for (var stem = 0; stem < _single.Length; stem++)
        {
            _telling[stem] = Telling(_byStem[stem].Count, services);
            _single[stem] = _telling[stem] > LeastTelling ? OfWord(_byStem[stem], Math.Pow(_telling[stem], OfShared)) : [];
        }

        _byAnchor = new Term[_byStem.Count][];
        Array.Fill(_byAnchor, []);
        foreach (var term in _terms.Values)
        {
            if (term.Owners.Count == 0)
            {
                continue;
            }

            var shared = Telling(term.Owners.Count, services);
            if (term.Stems is [var only])
            {
                _single[only] = OfWholeWord(term, _single[only], shared * _telling[only]);
                term.Owners.Clear();
                continue;
            }

            var (telling, anchor) = (0d, term.Stems[0]);
            foreach (var stem in term.Stems)
            {
                telling += Math.Sqrt(_telling[stem]) / term.Stems.Length;
                anchor = _telling[stem] > _telling[anchor] ? stem : anchor;
            }

            term.Evidence = new Evidence[term.Owners.Count];
            for (var i = 0; i < term.Evidence.Length; i++)
            {
                var owner = term.Owners[i];
                term.Evidence[i] = new Evidence(owner.Service, (float)((owner.IsName ? NameOfWords : SignOfWords) * shared * telling / term.Stems.Length), owner.IsName);
            }

            _byAnchor[anchor] = [.. _byAnchor[anchor], term];
            term.Owners.Clear();
            term.Owners.TrimExcess();
        }

        // Emptied, they would keep their room.
        _terms.Clear();
        _terms.TrimExcess();
        _byStem.Clear();
        _byStem.TrimExcess();
    }

    /// <summary>What a word tells that is a name or sign by itself, first of its owners, then of those in whose longer names and signs it stands.</summary>
    private static Evidence[] OfWholeWord(Term term, Evidence[] inPart, double telling)
    {
        var evidence = new List<Evidence>(term.Owners.Count + inPart.Length);
        foreach (var owner in term.Owners)
        {
            var least = 0f;
            foreach (var part in inPart)
            {
                least = part.Service == owner.Service ? part.Weight : least;
            }

            evidence.Add(new Evidence(owner.Service, (float)Math.Max((owner.IsName ? NameOfOneWord : SignOfOneWord) * Math.Sqrt(telling), least), owner.IsName));
        }

        foreach (var part in inPart)
        {
            if (!term.Owners.Exists(owner => owner.Service == part.Service))
            {
                evidence.Add(part);
            }
        }

        return [.. evidence];
    }

    private static Evidence[] OfWord(List<Owner> owners, double telling)
    {
        var count = 0;
        foreach (var owner in owners)
        {
            count += owner.Weight > 0 ? 1 : 0;
        }

        var evidence = count == 0 ? [] : new Evidence[count];
        foreach (var owner in owners)
        {
            if (owner.Weight > 0)
            {
                evidence[^count--] = new Evidence(owner.Service, (float)(owner.Weight * telling));
            }
        }

        return evidence;
    }

    /// <summary>What a stem tells by itself.</summary>
    public Evidence[] Of(int stem) => _single[stem];

    /// <summary>The terms of several words of which the stem is the most telling.</summary>
    public Term[] With(int stem) => _byAnchor[stem];

    /// <summary>From 1 for one service down to 0 for all.</summary>
    private static double Telling(int owners, int services) => Math.Max(0, 1 - (Math.Log(owners) / Math.Log(Math.Max(2, services))));

    /// <summary>A service that a word or a term speaks for.</summary>
    internal sealed class Owner(int service)
    {
        public int Service { get; } = service;

        /// <summary>How much a word tells of it.</summary>
        public double Weight { get; set; }

        /// <summary>The term is its name.</summary>
        public bool IsName { get; set; }
    }

    /// <summary>A name or sign of several words.</summary>
    internal sealed class Term(int[] stems)
    {
        public int[] Stems { get; } = stems;

        /// <summary>The services that it speaks for, each once, and whether it is their name; none once its evidence is known.</summary>
        public List<Owner> Owners { get; } = new(1);

        /// <summary>What each of its words tells where all are found.</summary>
        public Evidence[] Evidence { get; set; } = [];

        public void Own(int service, bool isName)
        {
            var at = Owners.Count - 1;
            while (at >= 0 && Owners[at].Service != service)
            {
                at--;
            }

            if (at < 0)
            {
                Owners.Add(new Owner(service) { IsName = isName });
            }
            else if (isName)
            {
                Owners[at].IsName = true;
            }
        }
    }
}

/// <summary>That something speaks for a service.</summary>
/// <param name="Service">Its number.</param>
/// <param name="Weight">How strongly, in the unit of the logarithm of odds.</param>
/// <param name="IsName">It is a whole name of the service.</param>
internal readonly record struct Evidence(int Service, float Weight, bool IsName = false);
