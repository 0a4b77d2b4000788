using System.Numerics;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// Finds the words that are one slip of the finger from what was written: one letter too many, too few, wrong, or two swapped, but the first is right.
/// Words lie by their first letter and length; which letters a word has rules out nearly all of those that lie together.
/// </summary>
internal sealed class SlipIndex
{
    /// <summary>A wrong letter takes one letter away and brings another.</summary>
    private const int MostLettersApart = 2;
    private const int MostLengths = 64;

    private readonly Dictionary<int, Place> _places = [];

    /// <summary>Adds a word of at most 63 letters.</summary>
    /// <param name="number">What it is found by; several words may share one.</param>
    public void Add(string word, int number)
    {
        var at = PlaceOf(word[0], word.Length);
        if (!_places.TryGetValue(at, out var place))
        {
            _places.Add(at, place = new Place());
        }

        place.Add(new Entry(Letters(word), word, number));
    }

    /// <summary>The numbers of the words one slip away, longest first, then in the order in which they were added; null for none.</summary>
    public List<int>? Find(ReadOnlySpan<char> written)
    {
        List<int>? found = null;
        var letters = Letters(written);
        for (var length = Math.Min(written.Length + 1, MostLengths - 1); length >= Math.Max(1, written.Length - 1); length--)
        {
            if (!_places.TryGetValue(PlaceOf(written[0], length), out var place))
            {
                continue;
            }

            foreach (ref readonly var entry in place.Entries)
            {
                if (BitOperations.PopCount(letters ^ entry.Letters) <= MostLettersApart && Spelling.IsOneSlip(written, entry.Word))
                {
                    (found ??= []).Add(entry.Number);
                }
            }
        }

        return found;
    }

    private static int PlaceOf(char first, int length) => (first * MostLengths) + length;

    /// <summary>A bit a letter; letters may share one.</summary>
    private static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter & 31);
        }

        return letters;
    }

    /// <summary>The words that lie together.</summary>
    private sealed class Place
    {
        private Entry[] _entries = new Entry[2];
        private int _count;

        public ReadOnlySpan<Entry> Entries => _entries.AsSpan(0, _count);

        public void Add(Entry entry)
        {
            if (_count == _entries.Length)
            {
                Array.Resize(ref _entries, _count * 2);
            }

            _entries[_count++] = entry;
        }
    }

    private readonly record struct Entry(uint Letters, string Word, int Number);
}
