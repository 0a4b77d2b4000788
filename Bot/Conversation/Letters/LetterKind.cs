namespace OmbudGuide.Bot.Conversation.Letters;

/// <summary>The letters that the guide helps to write. The citizen sends them; the guide sends none.</summary>
internal enum LetterKind
{
    /// <summary>A complaint of a decision.</summary>
    Complaint,

    /// <summary>A reminder to those who have not answered.</summary>
    Reply,

    /// <summary>That an oral or doubtful answer is given in writing, with reasons.</summary>
    WrittenDecision,

    /// <summary>That a service is poor, late, or does not come.</summary>
    Service,

    /// <summary>The reasons for a decision.</summary>
    Reasons,

    /// <summary>To see the documents of the case.</summary>
    Access,
}
