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

    private const int NoOwner = -1;

    private readonly Dictionary<ulong, Term> _byStems = [];
    private readonly List<Term> _terms = [];

    /// <summary>For each stem the services in whose names and signs it stands: the first of its owners, which names the next.</summary>
    private int[] _firstOwner = [];
    private Owner[] _owners = new Owner[8_192];
    private int _ownerCount;
    private int _stems;
    private Evidence[][] _single = [];
    private Term[]?[] _byAnchor = [];
    private double[] _telling = [];

    /// <summary>Adds a name or sign of a service.</summary>
    public void Add(int service, int[] stems, bool isName, bool inPart)
    {
        var key = Key(ref stems);
        if (!_byStems.TryGetValue(key, out var term))
        {
            _byStems.Add(key, term = new Term(stems));
            _terms.Add(term);
        }

        if (stems.Length > 1 || !inPart)
        {
            ref var owner = ref OwnerOf(service, ref term.FirstOwner, out var isNew);
            owner.IsName |= isName;
            term.OwnerCount += isNew ? 1 : 0;
        }

        foreach (var stem in stems)
        {
            Note(stem, service, stems.Length > 1 ? isName ? WordOfName : WordOfSign : !inPart ? 0 : isName ? NameInPart : SignInPart);
        }
    }

    /// <summary>Notes how much a stem tells of a service: the most of what it tells anywhere.</summary>
    private void Note(int stem, int service, double weight)
    {
        _stems = Math.Max(_stems, stem + 1);
        if (stem >= _firstOwner.Length)
        {
            var known = _firstOwner.Length;
            Array.Resize(ref _firstOwner, Math.Max(4_096, 2 * stem));
            Array.Fill(_firstOwner, NoOwner, known, _firstOwner.Length - known);
        }

        ref var owner = ref OwnerOf(service, ref _firstOwner[stem], out _);
        owner.Weight = Math.Max(owner.Weight, weight);
    }

    /// <summary>The owner that is a service, which is put before the first where it is none yet. Holds until the next one is added.</summary>
    private ref Owner OwnerOf(int service, ref int first, out bool isNew)
    {
        isNew = false;
        for (var i = first; i != NoOwner; i = _owners[i].Next)
        {
            if (_owners[i].Service == service)
            {
                return ref _owners[i];
            }
        }

        isNew = true;
        if (_ownerCount == _owners.Length)
        {
            Array.Resize(ref _owners, 2 * _ownerCount);
        }

        _owners[_ownerCount] = new Owner { Service = service, Next = first };
        first = _ownerCount;
        return ref _owners[_ownerCount++];
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
        _telling = new double[_stems];
        _single = new Evidence[_stems][];
        for (var stem = 0; stem < _single.Length; stem++)
        {
            var (owners, telling) = (0, 0);
            for (var i = _firstOwner[stem]; i != NoOwner; i = _owners[i].Next)
            {
                owners++;
                telling += _owners[i].Weight > 0 ? 1 : 0;
            }

            _telling[stem] = Telling(owners, services);
            _single[stem] = telling > 0 && _telling[stem] > LeastTelling ? OfWord(stem, telling, Math.Pow(_telling[stem], OfShared)) : [];
        }

        _byAnchor = new Term[]?[_stems];
        foreach (var term in _terms)
        {
            if (term.OwnerCount == 0)
            {
                continue;
            }

            var shared = Telling(term.OwnerCount, services);
            if (term.Stems is [var only])
            {
                _single[only] = OfWholeWord(term, _single[only], shared * _telling[only]);
                continue;
            }

            var (telling, anchor) = (0d, term.Stems[0]);
            foreach (var stem in term.Stems)
            {
                telling += Math.Sqrt(_telling[stem]) / term.Stems.Length;
                anchor = _telling[stem] > _telling[anchor] ? stem : anchor;
            }

            term.Evidence = new Evidence[term.OwnerCount];
            for (var (i, place) = (term.FirstOwner, 0); i != NoOwner; i = _owners[i].Next)
            {
                var weight = (_owners[i].IsName ? NameOfWords : SignOfWords) * shared * telling / term.Stems.Length;
                term.Evidence[place++] = new Evidence(_owners[i].Service, (float)weight, _owners[i].IsName);
            }

            _byAnchor[anchor] = [.. _byAnchor[anchor] ?? [], term];
        }

        // What was only needed to add terms would keep its room.
        _byStems.Clear();
        _byStems.TrimExcess();
        _terms.Clear();
        _terms.TrimExcess();
        (_firstOwner, _owners) = ([], []);
    }

    /// <summary>What a word tells that is a name or sign by itself, first of its owners, then of those in whose longer names and signs it stands.</summary>
    private Evidence[] OfWholeWord(Term term, Evidence[] inPart, double telling)
    {
        var others = 0;
        foreach (var part in inPart)
        {
            others += IsOf(term, part.Service) ? 0 : 1;
        }

        var evidence = new Evidence[term.OwnerCount + others];
        var count = 0;
        for (var i = term.FirstOwner; i != NoOwner; i = _owners[i].Next)
        {
            var (service, isName, least) = (_owners[i].Service, _owners[i].IsName, 0f);
            foreach (var part in inPart)
            {
                least = part.Service == service ? part.Weight : least;
            }

            evidence[count++] = new Evidence(service, (float)Math.Max((isName ? NameOfOneWord : SignOfOneWord) * Math.Sqrt(telling), least), isName);
        }

        foreach (var part in inPart)
        {
            if (!IsOf(term, part.Service))
            {
                evidence[count++] = part;
            }
        }

        return evidence;
    }

    private bool IsOf(Term term, int service)
    {
        var i = term.FirstOwner;
        while (i != NoOwner && _owners[i].Service != service)
        {
            i = _owners[i].Next;
        }

        return i != NoOwner;
    }

    private Evidence[] OfWord(int stem, int count, double telling)
    {
        var evidence = new Evidence[count];
        for (var (i, place) = (_firstOwner[stem], 0); i != NoOwner; i = _owners[i].Next)
        {
            if (_owners[i].Weight > 0)
            {
                evidence[place++] = new Evidence(_owners[i].Service, (float)(_owners[i].Weight * telling));
            }
        }

        return evidence;
    }

    /// <summary>What a stem tells by itself.</summary>
    public Evidence[] Of(int stem) => _single[stem];

    /// <summary>The terms of several words of which the stem is the most telling.</summary>
    public Term[] With(int stem) => _byAnchor[stem] ?? [];

    /// <summary>From 1 for one service down to 0 for all.</summary>
    private static double Telling(int owners, int services) => Math.Max(0, 1 - (Math.Log(owners) / Math.Log(Math.Max(2, services))));

    /// <summary>A service that a stem or a term speaks for.</summary>
    private struct Owner
    {
        public int Service;

        /// <summary>The place of the next owner of the same stem or term.</summary>
        public int Next;

        /// <summary>How much a stem tells of it.</summary>
        public double Weight;

        /// <summary>A term is its name.</summary>
        public bool IsName;
    }

    /// <summary>A name or sign of several words.</summary>
    internal sealed class Term(int[] stems)
    {
        /// <summary>The services that it speaks for, each once: the first, and how many. They mean nothing once its evidence is known.</summary>
        public int FirstOwner = NoOwner;
        public int OwnerCount;

        public int[] Stems { get; } = stems;

        /// <summary>What each of its words tells where all are found.</summary>
        public Evidence[] Evidence { get; set; } = [];
    }
}

/// <summary>That something speaks for a service.</summary>
/// <param name="Service">Its number.</param>
/// <param name="Weight">How strongly, in the unit of the logarithm of odds.</param>
/// <param name="IsName">It is a whole name of the service.</param>
internal readonly record struct Evidence(int Service, float Weight, bool IsName = false);
