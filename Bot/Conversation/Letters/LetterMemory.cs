namespace OmbudGuide.Bot.Conversation.Letters;

/// <summary>What a letter is made of besides the answers. It is forgotten with the conversation; the letter itself is never stored.</summary>
internal sealed record LetterMemory
{
    /// <summary>The most characters of each of the citizen's own parts.</summary>
    public const int LongestWords = 2_000;

    /// <summary>The kind of letter, by id.</summary>
    public string? Kind { get; init; }

    /// <summary>What is wrong, in the citizen's words.</summary>
    public string? Wrong { get; init; }

    /// <summary>What the citizen wants, in their words.</summary>
    public string? Wish { get; init; }

    /// <summary>Why it comes late, in the citizen's words.</summary>
    public string? Late { get; init; }

    /// <summary>What it asks for besides, by id.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
