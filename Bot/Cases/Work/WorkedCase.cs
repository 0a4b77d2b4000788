using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Letters;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>A case with all that the ombud has done with it.</summary>
/// <param name="Assignee">The login of who works on it; null for nobody.</param>
/// <param name="Outcome">Null until it is closed.</param>
/// <param name="HasNews">The citizen has written something since the ombud last opened it.</param>
/// <param name="Events">Everything that happened, the oldest first.</param>
/// <param name="Tasks">The first day first.</param>
/// <param name="Files">The oldest first.</param>
/// <param name="Matters">What it is booked under now in the ombud's own scheme, by id: kinds of matter.</param>
/// <param name="Areas">The same for service areas.</param>
public sealed record WorkedCase(
    OpenedCase Opened,
    string? Assignee,
    CaseOutcome? Outcome,
    bool HasNews,
    IReadOnlyList<CaseEvent> Events,
    IReadOnlyList<CaseTask> Tasks,
    IReadOnlyList<CaseFile> Files,
    IReadOnlyList<string> Matters,
    IReadOnlyList<string> Areas)
{
    public CaseReference Reference => Opened.Reference;

    public CaseState State => Opened.State;

    /// <summary>The letters that were kept, the oldest first.</summary>
    public IEnumerable<CaseLetter> Letters => Events.Select(CaseLetter.Of).OfType<CaseLetter>();

    /// <summary>What the citizen and the ombud wrote to each other, the oldest first.</summary>
    public IEnumerable<CaseEvent> Messages => Events.Where(each => each.Kind is CaseEventKind.MessageFromCitizen or CaseEventKind.MessageToCitizen);
}
