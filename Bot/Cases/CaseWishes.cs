using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Cases;

/// <summary>What the citizen says and wants, beside the answers.</summary>
public sealed record CaseWishes
{
    /// <summary>The most characters of <see cref="OwnWords"/>.</summary>
    public const int LongestWords = 4_000;

    /// <param name="data">Finds what is masked.</param>
    /// <param name="help">In any order; repeats are dropped. Empty where the citizen did not say.</param>
    /// <param name="contact">How the ombud may reach the citizen.</param>
    /// <param name="ownWords">The matter in the citizen's own words; null or blank for none.</param>
    /// <exception cref="ArgumentException">The words are over <see cref="LongestWords"/> characters: ask for a shorter text before this.</exception>
    public CaseWishes(PersonalData data, IEnumerable<HelpWanted> help, ContactWish contact, string? ownWords)
    {
        Help = [.. help.Distinct().Order()];
        Contact = contact;
        if (string.IsNullOrWhiteSpace(ownWords)) return;
        var words = ownWords.Trim();
        if (words.Length > LongestWords)
            throw new ArgumentException($"The citizen's own words may have {LongestWords} characters; got {words.Length}.", nameof(ownWords));
        OwnWords = data.Mask(words, keepsContact: true);
    }

    public IReadOnlyList<HelpWanted> Help { get; }

    public ContactWish Contact { get; }

    /// <summary>National identity numbers, account and card numbers are masked.</summary>
    public string? OwnWords { get; }
}
