using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Conversation.Letters;

/// <summary>Which letters the guidance gives cause for: each follows from a step or a right that the rules found, and from nothing else.</summary>
internal static class LetterOffers
{
    private static readonly (LetterKind Kind, string[] Steps, string[] Rights)[] Causes =
    [
        (LetterKind.Complaint, ["send-complaint", "send-complaint-now", "send-complaint-late", "send-complaint-no-deadline"], []),
        (LetterKind.Reply, ["ask-for-answer", "ask-where-complaint-stands"], []),
        (LetterKind.WrittenDecision, ["ask-in-writing", "ask-for-decision", "ask-for-written-reasons", "find-out-whether-decision"], []),
        (LetterKind.Service, ["write-to-unit", "tell-the-head", "ask-for-substitute"], []),
        (LetterKind.Reasons, [], ["reasons"]),
        (LetterKind.Access, [], ["access"]),
    ];

    /// <summary>What a complaint may ask for besides, by the right that it rests on.</summary>
    private static readonly string[] Besides = ["reasons", "access", "suspension"];

    /// <summary>The kinds of letter in the order of their steps, those that only rest on a right last; none where there is nothing to write.</summary>
    public static IReadOnlyList<LetterKind> Of(Guidance guidance)
    {
        var steps = guidance.Of<Step>().Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        var rights = guidance.Of<Right>().Select(right => right.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Causes.Where(cause => cause.Steps.Any(steps.Contains) || cause.Rights.Any(rights.Contains)).Select(cause => cause.Kind)
                .Where(kind => kind != LetterKind.Complaint || guidance.Complaint is not null)
                .OrderBy(kind => StepOf(guidance, kind)?.Order ?? int.MaxValue),
        ];
    }

    /// <summary>The step of a letter's own, or null where it rests on a right.</summary>
    public static Step? StepOf(Guidance guidance, LetterKind kind) =>
        guidance.Of<Step>().OrderBy(step => step.Order).FirstOrDefault(step => Array.Find(Causes, cause => cause.Kind == kind).Steps.Contains(step.Id));

    /// <summary>What the letter may ask for besides, by id.</summary>
    public static IReadOnlyList<string> BesidesOf(Guidance guidance, LetterKind kind) => kind != LetterKind.Complaint
        ? []
        : [.. Besides.Where(id => guidance.Of<Right>().Any(right => right.Id == id))];

    /// <summary>The last safe day has passed, so that the letter says why it comes now.</summary>
    public static bool IsLate(Guidance guidance, LetterKind kind) =>
        kind == LetterKind.Complaint && guidance.Deadline is { State: DeadlineState.Passed };
}
