namespace OmbudGuide.Bot.Cases.Work;

/// <summary>Something to be done by a day.</summary>
/// <param name="Text">What; with <c>**marks**</c> where it comes from the guidance.</param>
/// <param name="DoneAt">Null while it is open.</param>
public sealed record CaseTask(string Id, CaseTaskKind Kind, DateOnly Day, string Text, DateTimeOffset? DoneAt)
{
    /// <summary>The most characters of <see cref="Text"/>.</summary>
    public const int LongestText = 500;

    /// <summary>Stands for no day where a column must have one: both databases sort it last.</summary>
    internal const string NoDay = "9999-12-31";
}

/// <summary>Where a task comes from. Stored by id.</summary>
public enum CaseTaskKind
{
    /// <summary>The last safe day of the citizen's complaint.</summary>
    ComplaintDeadline,

    /// <summary>The day by which the municipality owes something, such as a preliminary reply.</summary>
    Right,

    /// <summary>What the guidance told the citizen to do by a day.</summary>
    Step,

    /// <summary>The ombud's own, such as a promise to call back.</summary>
    Own,
}
