using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Audit;

/// <summary>Something that must not be, with the fewest answers that show it.</summary>
/// <param name="Subject">What is concerned, by id: a rule, a question, a finding. Of breaches of one kind and subject the shortest is kept.</param>
/// <param name="What">What was found, in a sentence.</param>
/// <param name="Municipality">Where; null where it holds of all.</param>
/// <param name="Day">The day judged.</param>
/// <param name="Path">The answers that lead there; none where it holds of all.</param>
public sealed record Breach(BreachKind Kind, string Subject, string What, string? Municipality, DateOnly Day, Answers Path);

/// <summary>What the audit looks for.</summary>
public enum BreachKind
{
    /// <summary>No verdict, or several that differ.</summary>
    NotOneVerdict,

    /// <summary>Nothing to do next.</summary>
    NoNextStep,

    /// <summary>The matter is another's, and nobody is named.</summary>
    NobodyInstead,

    /// <summary>A finding that rests on no source.</summary>
    NoSource,

    /// <summary>A source that is not in force on the day.</summary>
    SourceNotInForce,

    /// <summary>Two findings that exclude each other.</summary>
    Contradiction,

    /// <summary>Two rules conclude the very same fact.</summary>
    ConcludedTwice,

    /// <summary>No answer to a question changes the guidance.</summary>
    PointlessQuestion,

    /// <summary>The same answers in another order lead elsewhere.</summary>
    OrderMatters,

    /// <summary>Days that should be alike are told apart.</summary>
    DaysNotAlike,

    /// <summary>Services that should be alike are told apart.</summary>
    ServicesNotAlike,

    /// <summary>A rule that fires nowhere.</summary>
    RuleNeverFires,

    /// <summary>A text that is shown nowhere.</summary>
    TextNeverShown,

    /// <summary>A text that is needed and not there.</summary>
    TextMissing,

    /// <summary>A question that is asked nowhere.</summary>
    QuestionNeverAsked,

    /// <summary>A body is named and its entry is missing on the day.</summary>
    BodyMissing,

    /// <summary>A question that is said to lead nowhere opens another.</summary>
    LeadsSomewhere,

    /// <summary>A body is named, and what it needs for being named does not hold.</summary>
    ReferralWithoutCondition,

    /// <summary>What another answer is said to lead to is not what it leads to.</summary>
    WhatIfWrong,
}
