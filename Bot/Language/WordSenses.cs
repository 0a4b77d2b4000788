namespace OmbudGuide.Bot.Language;

/// <summary>What a word can stand for in the phrases of one lexicon. One for all texts; never changed.</summary>
/// <param name="Keys">The numbers of the word itself, of how it begins and ends, and of the groups that it is in.</param>
/// <param name="Begins">A bit for each set of phrases of which one or more begin with the word; most words begin none.</param>
/// <param name="Follows">A bit for each set of phrases of which one or more go on with the word.</param>
/// <param name="OfDanger">A bit for each concept of danger that it is a word of.</param>
/// <param name="OfMatter">A bit for each concept of a matter that it is a word of.</param>
internal sealed record WordSenses(int[] Keys, ulong Begins, ulong Follows, ulong OfDanger, ulong OfMatter);
