using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Letters;

/// <summary>Whom the ombud writes to. Its id is a key of the content.</summary>
public enum LetterTo
{
    /// <summary>The part of the municipality that the case is about.</summary>
    ToUnit,

    ToCitizen,
}

/// <summary>A letter that the ombud can begin from, as the content of a municipality has it.</summary>
/// <param name="Id">With whom it is to: <c>to-unit.question</c>.</param>
/// <param name="Name">In the reader's language.</param>
internal sealed record LetterTemplate(LetterTo To, string Id, string Name)
{
    /// <summary>The file of letters; a municipality may have others than its country.</summary>
    public const string Section = "ombud-letters.";

    /// <summary>All that there are, in the order of the content.</summary>
    public static IReadOnlyList<LetterTemplate> All(Texts texts, string language) =>
    [
        .. Enum.GetValues<LetterTo>().SelectMany(to => texts.List(language, $"{Section}{Ids.Of(to)}.order").Select(each => $"{Ids.Of(to)}.{each}")
            .Select(id => new LetterTemplate(to, id, texts.Get(language, $"{Section}{id}.name")))),
    ];

    public static LetterTemplate? Find(Texts texts, string language, string? id) => All(texts, language).FirstOrDefault(template => template.Id == id);

    /// <summary>The name of a template, or its id where the content has it no more.</summary>
    public static string NameOf(Texts texts, string language, string id) => Find(texts, language, id)?.Name ?? id;
}
