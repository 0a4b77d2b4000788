using OmbudGuide.Bot.Cases.Work;

namespace OmbudGuide.Bot.Cases.Files;

/// <summary>A file of a case, without what is in it.</summary>
/// <param name="At">When it was added.</param>
/// <param name="Author">Who added it.</param>
/// <param name="Name">Cleaned: no path, nothing that cannot be seen.</param>
/// <param name="Kind">By id of the content's kinds: <c>pdf</c>.</param>
/// <param name="Size">In bytes.</param>
public sealed record CaseFile(string Id, DateTimeOffset At, CaseAuthor Author, string Name, string Kind, long Size);

/// <summary>Why a file is not taken. Its id names the text that says so.</summary>
public enum FileFault
{
    /// <summary>No file was chosen.</summary>
    Missing,

    Empty,

    TooLarge,

    /// <summary>Its name ends as none of the kinds that a case takes.</summary>
    UnknownKind,

    /// <summary>What is in it is not what its name says.</summary>
    OtherContent,

    /// <summary>The case, or the citizen, has as many files as may be.</summary>
    TooMany,

    /// <summary>All files of the case together would be too large.</summary>
    TooMuch,

    /// <summary>What was sent could not be read.</summary>
    Broken,

    /// <summary>The citizen has shown the receipt too long ago.</summary>
    SessionOver,
}
