using OmbudGuide.Bot.Cases.Files;
using OmbudGuide.Bot.Cases.Work;

namespace OmbudGuide.Bot.Cases.Receipt;

/// <summary>What of a case its citizen reads: what was sent, where it stands, and what the two wrote to each other. Nothing that the ombud keeps for the office.</summary>
/// <param name="Outcome">How it ended; null until it is closed.</param>
/// <param name="Lines">What happened, the oldest first.</param>
/// <param name="Files">What the citizen added; what the ombud did is the office's.</param>
internal sealed record OwnCase(OpenedCase Opened, CaseOutcome? Outcome, IReadOnlyList<CaseEvent> Lines, IReadOnlyList<CaseFile> Files)
{
    /// <summary>So much is written by the citizen into one case, and then by telephone or in person.</summary>
    public const int MostFromCitizen = 200;

    private static readonly CaseEventKind[] Shown =
    [
        CaseEventKind.MessageFromCitizen, CaseEventKind.MessageToCitizen, CaseEventKind.StateChanged, CaseEventKind.ContactChanged, CaseEventKind.Withdrawn,
    ];

    public CaseReference Reference => Opened.Reference;

    public CaseDraft Sent => Opened.Sent;

    public bool IsClosed => Opened.State == CaseState.Closed;

    /// <summary>The citizen has written as much as one case takes.</summary>
    public bool IsFull => Lines.Count(line => line.Author == CaseAuthor.Citizen) >= MostFromCitizen;

    public static OwnCase Of(WorkedCase worked) => new(
        worked.Opened,
        worked.Outcome,
        [.. worked.Events.Where(line => Shown.Contains(line.Kind) || line is { Kind: CaseEventKind.FileAdded, Author: var author } && author == CaseAuthor.Citizen)],
        [.. worked.Files.Where(file => file.Author == CaseAuthor.Citizen)]);
}
