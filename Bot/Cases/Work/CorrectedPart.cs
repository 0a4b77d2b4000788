using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>What of a guidance the ombud can hold otherwise. Stored by id.</summary>
public enum CorrectedPart
{
    /// <summary>Whether the ombud can help: by the id of a verdict.</summary>
    Verdict,

    /// <summary>The body whose matter it is instead of the ombud's: by authority id, or none.</summary>
    Body,

    /// <summary>How the decision is complained of: by the id of a complaint regime, or none.</summary>
    Complaint,

    /// <summary>The last safe day of the complaint: an ISO day, or none.</summary>
    LastDay,

    /// <summary>Whether there is a decision, and in which form: by the id of an option, or unknown.</summary>
    Decision,

    /// <summary>Which service it concerns: by the id of a service, or unknown.</summary>
    Service,
}

/// <summary>What a case says of each part that can be corrected.</summary>
public static class CorrectedParts
{
    /// <summary>Stands for no body, no complaint and no day.</summary>
    public const string None = "none";

    /// <summary>The id, or ISO day, that stood in the guidance when it was given.</summary>
    public static string In(CaseDraft sent, CorrectedPart part)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var guidance = sent.Guidance[0];
        return part switch
        {
            CorrectedPart.Verdict => sent.Verdict,
            CorrectedPart.Body => guidance.Referrals.FirstOrDefault(referral => referral.Role == "instead")?.Authority ?? None,
            CorrectedPart.Complaint => guidance.Complaint?.Regime ?? None,
            CorrectedPart.LastDay => guidance.Complaint?.Deadline?.LastDay?.ToString("O") ?? None,
            CorrectedPart.Decision => Answer(guidance, Question.Decision),
            CorrectedPart.Service => Answer(guidance, Question.Service),
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a guidance."),
        };
    }

    /// <summary>The question behind a part that is an answer; null for what the rules concluded.</summary>
    public static Question? QuestionOf(CorrectedPart part) => part switch
    {
        CorrectedPart.Decision => Question.Decision,
        CorrectedPart.Service => Question.Service,
        _ => null,
    };

    private static string Answer(CaseGuidance guidance, Question question) =>
        guidance.Answers.FirstOrDefault(answer => answer.Question == Ids.Of(question))?.Value ?? AnswerValue.UnknownId;
}
