using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Which way a conversation went, and where it stopped.</summary>
/// <param name="Route">Null where it stopped before any guidance.</param>
/// <param name="Question">The question that it stopped at; null where it stopped elsewhere.</param>
internal sealed record ConversationEnd(ConversationRoute? Route, ConversationStop Stop, Question? Question)
{
    /// <param name="judge">The guidance for what was answered.</param>
    public static ConversationEnd Of(Memory memory, Func<Guidance> judge)
    {
        var stop = memory.Sent ? ConversationStop.Sent : StopOf(memory.Awaits is Awaits.Restart or Awaits.Change ? memory.Return ?? memory.Awaits : memory.Awaits);
        var question = stop == ConversationStop.Question ? memory.AskedQuestion : null;
        return new ConversationEnd(
            stop is ConversationStop.Sent ? ConversationRoute.Case : stop is ConversationStop.Guidance or ConversationStop.Letter or ConversationStop.Case ? RouteOf(judge()) : null,
            stop == ConversationStop.Question && question is null ? ConversationStop.Understanding : stop,
            question);
    }

    private static ConversationStop StopOf(Awaits awaits) => awaits switch
    {
        Awaits.Words => ConversationStop.Words,
        Awaits.LikelyService or Awaits.FirstMatter or Awaits.Confirmation or Awaits.WrongPart => ConversationStop.Understanding,
        Awaits.Answer or Awaits.DateCheck => ConversationStop.Question,
        Awaits.GoOnAfterDanger => ConversationStop.Danger,
        Awaits.LetterKind or Awaits.LetterWrong or Awaits.LetterWish or Awaits.LetterAlso or Awaits.LetterLate => ConversationStop.Letter,
        Awaits.CaseHelp or Awaits.CaseContact or Awaits.CaseAddress or Awaits.CaseName or Awaits.CaseWords or Awaits.CaseConsent => ConversationStop.Case,
        _ => ConversationStop.Guidance,
    };

    /// <summary>What the guidance points to first.</summary>
    private static ConversationRoute RouteOf(Guidance guidance) =>
        guidance.Complaint is not null ? ConversationRoute.Complaint
        : guidance.Of<Referral>().Any(referral => referral.Role == ReferralRole.Instead) ? ConversationRoute.OtherBody
        : guidance.CaseOffered ? ConversationRoute.Ombud
        : ConversationRoute.Advice;
}

/// <summary>Which way a conversation went. Counted by id.</summary>
public enum ConversationRoute
{
    /// <summary>A case was sent to the ombud.</summary>
    Case,

    /// <summary>The citizen was shown how to complain of a decision.</summary>
    Complaint,

    /// <summary>The citizen was shown to another body, whose matter it is.</summary>
    OtherBody,

    /// <summary>The citizen was offered the ombud's help, and sent no case.</summary>
    Ombud,

    /// <summary>The citizen was told what can be done, and by whom.</summary>
    Advice,
}

/// <summary>Where a conversation stopped. Counted by id, a question with its own.</summary>
public enum ConversationStop
{
    /// <summary>Before the citizen said what it is about.</summary>
    Words,

    /// <summary>While it was settled what was meant.</summary>
    Understanding,

    /// <summary>At a question of the interview.</summary>
    Question,

    /// <summary>After words that told of danger.</summary>
    Danger,

    /// <summary>After the guidance.</summary>
    Guidance,

    /// <summary>While a letter was written.</summary>
    Letter,

    /// <summary>While a case was put together, before it was sent.</summary>
    Case,

    /// <summary>After a case was sent.</summary>
    Sent,
}
