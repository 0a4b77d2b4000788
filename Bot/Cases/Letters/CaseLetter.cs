using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Letters;

/// <summary>A letter that was kept: a line of the case's journal, which is never changed.</summary>
/// <param name="Number">The line's.</param>
/// <param name="Template">What it began from, by id; the content may have it no more.</param>
/// <param name="Text">With <c>**marks**</c>.</param>
public sealed record CaseLetter(long Number, DateTimeOffset At, CaseAuthor Author, string Template, string Language, string Text)
{
    /// <summary>Null where the content of that day called it otherwise.</summary>
    public LetterTo? To => Ids.TryRead<LetterTo>(Template.Split('.')[0], out var to) ? to : null;

    /// <summary>The letter that a line of the journal keeps; null where it keeps none.</summary>
    public static CaseLetter? Of(CaseEvent line) => line is { Kind: CaseEventKind.LetterWritten, Text: { } text, After: [var template, var language] }
        ? new CaseLetter(line.Number, line.At, line.Author, template, language, text)
        : null;
}
