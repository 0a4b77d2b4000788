namespace OmbudGuide.Bot.Cases;

/// <summary>
/// What a citizen and the ombud call a case by: <c>7K3M-92QX</c>. Seven characters at random and a check character, so that a slip of
/// the pen is noticed. It says nothing of the citizen, the municipality or the day, and opens nothing without the case's secret.
/// </summary>
public sealed record CaseReference
{
    private const int Length = 8;

    /// <summary>Random bytes that a reference takes.</summary>
    internal const int Bytes = 5;

    private readonly string _code;

    private CaseReference(string code) => _code = code;

    /// <summary>Reads a reference as people write it.</summary>
    /// <returns>Null where it has another length, other characters or a wrong check character.</returns>
    public static CaseReference? Read(string? text) =>
        ReadableCode.Read(text, Length) is { } code && ReadableCode.Check(code[..^1]) == code[^1] ? new CaseReference(code) : null;

    internal static CaseReference From(ReadOnlySpan<byte> random)
    {
        var code = ReadableCode.Encode(random, Length - 1);
        return new CaseReference(code + ReadableCode.Check(code));
    }

    /// <summary>As it is shown and stored: <c>7K3M-92QX</c>.</summary>
    public override string ToString() => ReadableCode.Grouped(_code);
}
