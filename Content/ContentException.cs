namespace OmbudGuide.Content;

#pragma warning disable RCS1194 // Without faults it says nothing, so it has no other constructors.
/// <summary>The content cannot be used as it stands. Lists every fault found, for the person who mends the files.</summary>
public sealed class ContentException : Exception
{
    /// <summary>A message of more lines than this helps nobody; <see cref="Faults"/> still has them all.</summary>
    private const int LinesShown = 200;

    /// <param name="folder">The content folder, as the reader of the message knows it.</param>
    public ContentException(string folder, IReadOnlyList<ContentFault> faults)
        : base(Describe(folder, faults)) => Faults = faults;

    /// <summary>In the order of files and lines.</summary>
    public IReadOnlyList<ContentFault> Faults { get; }

    private static string Describe(string folder, IReadOnlyList<ContentFault> faults)
    {
        var shown = faults.Take(LinesShown).Select(f => f.ToString());
        var rest = faults.Count > LinesShown ? $"{Environment.NewLine}… and {faults.Count - LinesShown} more" : "";
        return $"{faults.Count} {(faults.Count == 1 ? "fault" : "faults")} in the content of {folder}:{Environment.NewLine}"
            + string.Join(Environment.NewLine, shown) + rest;
    }
}

/// <summary>One fault: where, what, and what was expected.</summary>
/// <param name="File">Relative to the content folder, with forward slashes.</param>
/// <param name="Line">Counted from 1; 0 where the fault concerns the file as a whole.</param>
/// <param name="Column">Counted from 1; 0 where the fault concerns the file as a whole.</param>
public sealed record ContentFault(string File, int Line, int Column, string Message)
{
    /// <summary>The form that editors and terminals make a link of: <c>no/services.yaml:41:7: unknown key …</c>.</summary>
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}:{Column}: {Message}";
}
