using System.Text.Json.Serialization;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>An answer as it is remembered.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Option">The option or service, by id; null for a date or "don't know".</param>
/// <param name="First">The first day that a date may mean.</param>
/// <param name="Last">The last day that it may mean.</param>
/// <param name="Approximate">The citizen said "about".</param>
/// <param name="Step">Answers of one step were said at once.</param>
internal sealed record SavedAnswer(string Question, string? Option, DateOnly? First, DateOnly? Last, bool Approximate, int Step)
{
    /// <summary>Shown and said yes to, so that "back" shows it again and forgets nothing of it, and who is unsure of the rest keeps it.</summary>
    public bool Confirmed { get; init; }

    [JsonIgnore]
    public Question Asked => Ids.TryRead<Question>(Question, out var question)
        ? question
        : throw new InvalidOperationException($"'{Question}' is no question.");

    [JsonIgnore]
    public AnswerValue Value => this switch
    {
        { Option: { } option } => AnswerValue.Option(option),
        { First: { } first, Last: { } last } => AnswerValue.Within(new DateSpan(first, last, Approximate)),
        _ => AnswerValue.Unknown,
    };

    public static SavedAnswer Of(Question question, AnswerValue value) => value switch
    {
        Chosen chosen => new(Ids.Of(question), chosen.Id, null, null, false, 0),
        Dated { When: var when } => new(Ids.Of(question), null, when.First, when.Last, when.Approximate, 0),
        _ => new(Ids.Of(question), null, null, null, false, 0),
    };
}
