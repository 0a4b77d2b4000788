using OmbudGuide.Bot.Cases.Work;

namespace OmbudGuide.Bot.Cases;

/// <summary>A new case as it is written.</summary>
/// <param name="ReceivedOn">The day, in ISO form.</param>
/// <param name="Opening">The keyed hash that makes "send" count once.</param>
/// <param name="Document">Encrypted.</param>
/// <param name="Tasks">The days in the guidance by which someone has to act.</param>
/// <param name="Words">The tokens that it is found by.</param>
/// <param name="ContactToken">The token of its contact; null where the citizen cannot be known again by it.</param>
internal sealed record CaseRow(
    string Reference,
    string Municipality,
    string ReceivedOn,
    byte[] Opening,
    byte[] SecretHash,
    byte[] Document,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Areas,
    IReadOnlyList<TaskRow> Tasks,
    IReadOnlyList<string> Words,
    string? ContactToken);
