namespace OmbudGuide.Content;

/// <summary>What files a case takes.</summary>
/// <param name="Kinds">A file that is of none of them is refused.</param>
public sealed record FileRules(FileLimits Limits, IReadOnlyList<FileKind> Kinds)
{
    /// <summary>The kind whose files' names end so.</summary>
    /// <param name="ending">Without its dot, in any case.</param>
    public FileKind? FindByEnding(string ending) => Kinds.FirstOrDefault(kind => kind.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase));
}

/// <summary>How much a case takes.</summary>
/// <param name="EachBytes">The most bytes of one file.</param>
/// <param name="CaseBytes">The most bytes of all files of a case together.</param>
/// <param name="FromCitizen">How many files the citizen may add.</param>
/// <param name="InCase">How many files a case may have, whoever added them.</param>
public sealed record FileLimits(int EachBytes, long CaseBytes, int FromCitizen, int InCase)
{
    /// <summary>The bytes of what content calls a megabyte: 1,048,576.</summary>
    public const int Megabyte = 1 << 20;
}

/// <summary>One kind of file. Its content is known by signs, or it is plain text.</summary>
/// <param name="Name">What people call it, in every language: <c>PDF</c>.</param>
/// <param name="Endings">Of file names, without the dot, in lower case.</param>
/// <param name="Signs">One of them stands in the content; none for plain text.</param>
/// <param name="Packed">What a ZIP archive of the kind holds; null for what is none.</param>
/// <param name="TextNotBeginning">How plain text of the kind must not begin, after blanks and in any case; null for what is no plain text.</param>
public sealed record FileKind(
    string Id, string Name, IReadOnlyList<string> Endings, IReadOnlyList<FileSign> Signs, PackedParts? Packed, IReadOnlyList<string>? TextNotBeginning);

/// <summary>Bytes that stand at a place in every file of a kind.</summary>
/// <param name="At">How many bytes stand before it.</param>
public sealed record FileSign(int At, ReadOnlyMemory<byte> Bytes)
{
    public bool IsIn(ReadOnlySpan<byte> content) => content.Length >= At + Bytes.Length && content.Slice(At, Bytes.Length).SequenceEqual(Bytes.Span);
}

/// <summary>Parts of an archive, by their paths in it.</summary>
/// <param name="Has">All of them are there.</param>
/// <param name="Lacks">None of them is: they would hold macros.</param>
public sealed record PackedParts(IReadOnlyList<string> Has, IReadOnlyList<string> Lacks);
