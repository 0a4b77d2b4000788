namespace OmbudGuide.Bot.Language;

/// <summary>Where in a text something stands, in UTF-16 units: from <paramref name="Start"/> up to, but not including, <paramref name="End"/>.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The words themselves.</summary>
    public string In(string text) => text[Start..End];
}
