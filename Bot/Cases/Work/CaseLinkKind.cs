namespace OmbudGuide.Bot.Cases.Work;

/// <summary>How two cases belong together. Stored by id; the same from both sides.</summary>
public enum CaseLinkKind
{
    /// <summary>The same matter, sent again.</summary>
    SameAgain,

    /// <summary>Another matter that has to do with it.</summary>
    Related,
}

/// <summary>A case that another one belongs together with, or may.</summary>
/// <param name="Kind">Null for what only may: it has the same contact.</param>
public sealed record LinkedCase(OpenedCase Opened, CaseLinkKind? Kind);

/// <summary>What came of linking two cases.</summary>
public enum LinkOutcome
{
    Linked,

    /// <summary>The municipality has no case with the one reference, or with the other.</summary>
    NoSuchCase,

    /// <summary>Both references name one case.</summary>
    Itself,

    /// <summary>One of them has as many links as a case can have.</summary>
    TooMany,
}
