namespace OmbudGuide.Bot.Language;

/// <summary>How a word of a text is said: not all that is named is told.</summary>
internal enum Voice
{
    /// <summary>As it stands.</summary>
    Told,

    /// <summary>Only supposed: "hvis jeg får avslag".</summary>
    Supposed,

    /// <summary>Told of others, or claimed by one who decides nothing: "naboen sier at jeg har fått avslag".</summary>
    OfOthers,

    /// <summary>Put right by other words: "ikke barnehage, men SFO".</summary>
    Corrected,
}

/// <summary>What words do to the voice of others.</summary>
internal enum VoiceSign
{
    /// <summary>From here to the end of the clause all is supposed.</summary>
    Supposed,

    /// <summary>From here to the end of the clause all is told of others.</summary>
    OfOthers,

    /// <summary>What follows may be put right: "ikke", "gjelder ikke".</summary>
    Denial,

    /// <summary>What is meant instead follows: "men", "jeg mener".</summary>
    Instead,

    /// <summary>A word that begins a whole clause, so that nothing is put right before it: "ikke avslaget, men de …".</summary>
    Clause,

    /// <summary>A comma before it ends no clause: "at", "som".</summary>
    GoesOn,

    /// <summary>A clause ends before it, with or without a comma: "men".</summary>
    Turn,
}
