namespace OmbudGuide.Bot.Deadlines;

/// <summary>What a day is the last day of.</summary>
internal enum DeadlineOf
{
    /// <summary>To complain of a decision.</summary>
    Complaint,

    /// <summary>To ask for the written reasons of an oral decision.</summary>
    WrittenReasons,
}
