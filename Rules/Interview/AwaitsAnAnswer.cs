namespace OmbudGuide.Rules.Interview;

/// <summary>The citizen waits for an answer from a public body.</summary>
public sealed record AwaitsAnAnswer(string Rule);
