namespace OmbudGuide.Bot.Conversation;

/// <summary>What the citizen is asked for. Each has one scene that asks for it and reads the reply.</summary>
internal enum Awaits
{
    /// <summary>What the matter is about: own words, an area, a service.</summary>
    Words,

    /// <summary>Which of several likely services.</summary>
    LikelyService,

    /// <summary>Which of several matters first.</summary>
    FirstMatter,

    /// <summary>Whether what was understood is right.</summary>
    Confirmation,

    /// <summary>Which part of it is wrong.</summary>
    WrongPart,

    /// <summary>The answer to an interview question.</summary>
    Answer,

    /// <summary>Whether a date was meant so.</summary>
    DateCheck,

    /// <summary>Whether to go on after danger.</summary>
    GoOnAfterDanger,

    /// <summary>Whether really to start over.</summary>
    Restart,

    /// <summary>Which answer to change.</summary>
    Change,

    /// <summary>What to do after the guidance.</summary>
    AfterGuidance,

    /// <summary>Which letter to write.</summary>
    LetterKind,

    /// <summary>What is wrong, for the letter.</summary>
    LetterWrong,

    /// <summary>What the citizen wants, for the letter.</summary>
    LetterWish,

    /// <summary>What the letter asks for besides.</summary>
    LetterAlso,

    /// <summary>Why the letter comes late.</summary>
    LetterLate,
    CaseHelp,
    CaseContact,
    CaseAddress,
    CaseName,
    CaseWords,
    CaseConsent,
}
