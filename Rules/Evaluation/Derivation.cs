namespace OmbudGuide.Rules.Engine;

/// <summary>Why something was found: the given facts that it rests on, and each step from them to it.</summary>
/// <param name="Finding">What is explained.</param>
/// <param name="Given">The facts handed in that the finding rests on, each once, in the order the steps first use them.</param>
/// <param name="Firings">The steps, earlier ones first; empty when the finding was itself handed in.</param>
public sealed record Derivation(object Finding, IReadOnlyList<object> Given, IReadOnlyList<Firing> Firings);
