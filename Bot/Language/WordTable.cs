using System.Numerics;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Words, each with a number. Their letters lie in one row, so that neither adding nor finding one makes a string of it, and many thousands take little room.
/// Built once, then read by all threads.
/// </summary>
internal sealed class WordTable
{
    private const int Smallest = 16;

    /// <summary>Letters of a word, roughly.</summary>
    private const int LettersEach = 8;

    /// <summary>Places for each word: few share one.</summary>
    private const int PlacesEach = 2;

    private char[] _letters;
    private int _used;
    private Entry[] _entries;

    /// <summary>Each a number of <see cref="_entries"/> and one, or 0 where there is none; the next free one is taken where two words have the same.</summary>
    private int[] _places;

    /// <param name="words">How many words there will be, roughly.</param>
    public WordTable(int words = Smallest)
    {
        words = Math.Max(Smallest, words);
        (_letters, _entries, _places) = (new char[words * LettersEach], new Entry[words], Places(words));
    }

    public int Count { get; private set; }

    public static WordTable Of(IEnumerable<string> words)
    {
        var table = new WordTable();
        foreach (var word in words)
        {
            table.Add(word, out _);
        }

        return table;
    }

    public bool Contains(ReadOnlySpan<char> word) => TryFind(word, out _);

    /// <summary>Adds a word that there may be already.</summary>
    /// <returns>Whether there was none.</returns>
    public bool IsNew(ReadOnlySpan<char> word)
    {
        Add(word, out var isNew);
        return isNew;
    }

    /// <summary>The number of a word, 0 where there is no such word.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out int number)
    {
        var hash = Hash(word);
        for (var place = hash & (uint)(_places.Length - 1); _places[place] is > 0 and var at; place = (place + 1) & (uint)(_places.Length - 1))
        {
            ref readonly var entry = ref _entries[at - 1];
            if (entry.Hash == hash && Letters(entry).SequenceEqual(word))
            {
                number = entry.Number;
                return true;
            }
        }

        number = 0;
        return false;
    }

    /// <summary>The number of a word, which is added with 0 where there is none. Holds until the next one is added.</summary>
    public ref int Add(scoped ReadOnlySpan<char> word, out bool isNew)
    {
        var hash = Hash(word);
        var place = hash & (uint)(_places.Length - 1);
        for (; _places[place] is > 0 and var at; place = (place + 1) & (uint)(_places.Length - 1))
        {
            ref var entry = ref _entries[at - 1];
            if (entry.Hash == hash && Letters(entry).SequenceEqual(word))
            {
                isNew = false;
                return ref entry.Number;
            }
        }

        isNew = true;
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
            Spread(_entries.Length);
            place = Free(hash);
        }

        while (_used + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, _letters.Length * 2);
        }

        word.CopyTo(_letters.AsSpan(_used));
        _entries[Count] = new Entry(hash, _used, word.Length);
        _used += word.Length;
        _places[place] = ++Count;
        return ref _entries[Count - 1].Number;
    }

    /// <summary>Gives back the room that was kept for more words.</summary>
    public void TrimExcess()
    {
        Array.Resize(ref _letters, Math.Max(1, _used));
        Array.Resize(ref _entries, Math.Max(1, Count));
    }

    private ReadOnlySpan<char> Letters(Entry entry) => _letters.AsSpan(entry.Start, entry.Length);

    /// <summary>Gives each word a place among as many as so many words need.</summary>
    private void Spread(int words)
    {
        _places = Places(words);
        for (var i = 0; i < Count; i++)
        {
            _places[Free(_entries[i].Hash)] = i + 1;
        }
    }

    private static int[] Places(int words) => new int[BitOperations.RoundUpToPowerOf2((uint)(words * PlacesEach))];

    private uint Free(uint hash)
    {
        var place = hash & (uint)(_places.Length - 1);
        while (_places[place] > 0)
        {
            place = (place + 1) & (uint)(_places.Length - 1);
        }

        return place;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = (uint)word.Length;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 0x9E3779B1;
        }

        return hash ^ (hash >> 15);
    }

    /// <param name="Start">Where its letters begin.</param>
    private record struct Entry(uint Hash, int Start, int Length)
    {
        public int Number;
    }
}
