namespace OmbudGuide.Bot.Tests.Language.Measured;

/// <summary>How often something was there to be read, was read, and was read rightly.</summary>
public sealed class Tally(string kind)
{
    public string Kind { get; } = kind;

    public int Expected { get; set; }

    public int Read { get; set; }

    public int Right { get; set; }

    /// <summary>Of what was read, the share that is right; null where nothing was read.</summary>
    public double? Precision => Read == 0 ? null : (double)Right / Read;

    /// <summary>Of what was there to be read, the share that was; null where nothing was.</summary>
    public double? Recall => Expected == 0 ? null : (double)Right / Expected;

    public override string ToString() => FormattableString.Invariant($"{Kind,-28} precision {Precision,7:P1}  recall {Recall,7:P1}  ({Right} right of {Read} read, {Expected} expected)");
}
