namespace OmbudGuide.Bot.Impact;

/// <summary>What a change of a source touches.</summary>
/// <param name="Versions">The days on which it is in force.</param>
/// <param name="StandsInFor">Older sources whose citations lead to it.</param>
/// <param name="Rules">Rules that cite it, or rest on a fact that does.</param>
/// <param name="Points">Facts that cite it: points of mandates, lengths of time, bodies' tasks.</param>
/// <param name="Services">Services that cite it, or whose decisions are complained of under a regime that does.</param>
/// <param name="Bodies">Authorities whose entry cites it, by id.</param>
/// <param name="Texts">Keys of the texts that say what follows from it.</param>
/// <param name="Questions">Questions asked for its sake, and those that the rules look at.</param>
internal sealed record SourceImpact(
    string Source,
    string Title,
    string? Gist,
    IReadOnlyList<string> Versions,
    IReadOnlyList<string> StandsInFor,
    IReadOnlyList<TouchedRule> Rules,
    IReadOnlyList<TouchedPoint> Points,
    IReadOnlyList<TouchedRegime> Regimes,
    IReadOnlyList<TouchedService> Services,
    IReadOnlyList<string> Bodies,
    IReadOnlyList<string> Texts,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Municipalities)
{
    /// <summary>Nothing rests on it.</summary>
    public bool IsNothing => Rules.Count + Points.Count + Regimes.Count + Services.Count + Bodies.Count == 0;
}

/// <param name="Why"><c>cites it</c>, or the facts that cite it and that the rule rests on.</param>
/// <param name="Text">The rule in plain words; null where it only prepares for others.</param>
internal sealed record TouchedRule(string Rule, string Why, string? Text);

/// <param name="Fact">What kind of fact it is, and what it says.</param>
/// <param name="Municipalities">Where it holds, by id.</param>
internal sealed record TouchedPoint(string Fact, IReadOnlyList<string> Municipalities);

internal sealed record TouchedRegime(string Id, string Says, IReadOnlyList<string> Services);

/// <param name="Why">How the service comes to it.</param>
internal sealed record TouchedService(string Id, string Name, string Why);
