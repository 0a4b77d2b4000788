using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>What a whole text says at once, where nobody can be asked about each sentence of it: for the HTTP contract and the service desk.</summary>
/// <param name="Said">What was read as answers, the service first.</param>
/// <param name="Likely">Services of which one may be meant, or which are several matters; none where one is sure.</param>
/// <param name="Dangers">Sure signs of danger. They count whatever is answered.</param>
/// <param name="Doubts">Dangers that the words make likely and no more: met with a careful word, never a stop. None that is sure.</param>
internal sealed record TextReading(IReadOnlyList<ReadAnswer> Said, IReadOnlyList<string> Likely, IReadOnlyList<Danger> Dangers, IReadOnlyList<Danger> Doubts)
{
    public static TextReading Nothing { get; } = new([], [], [], []);

    /// <summary>Reads a text; one without words says nothing.</summary>
    public static TextReading Of(string? text, LanguageReader reader, string language, World world) =>
        string.IsNullOrWhiteSpace(text) ? Nothing : Of(reader.Read(text, language, world.Today), world);

    /// <summary>Sorts what was understood of a text.</summary>
    public static TextReading Of(Understanding understanding, World world)
    {
        var hearing = Hearing.Of(understanding, world.Today, world.IsOpen, (_, _) => true);
        var said = new List<ReadAnswer>();
        if (hearing.Sure is { } service && world.Services.ContainsKey(service))
        {
            said.Add(new ReadAnswer(
                SavedAnswer.Of(Question.Service, AnswerValue.Option(service)), understanding.Services.First(named => named.Id == service).Spans[0]));
        }

        // What is only likely waits for a yes, and nobody is asked here.
        said.AddRange(hearing.Said.Select(answer => (Answer: answer, Reading: understanding.Of(answer.Asked)!)).Where(each => each.Reading.Sure)
            .Select(each => new ReadAnswer(each.Answer, each.Reading.Span)));
        List<Danger> dangers = [.. understanding.Danger.Where(danger => danger.Sure).Select(danger => danger.Kind).Distinct()];
        return new TextReading(
            said,
            [.. hearing.Likely.Take(ServiceOffer.Most).Concat(hearing.Matters).Distinct(StringComparer.Ordinal).Where(world.Services.ContainsKey)],
            dangers,
            [.. understanding.Danger.Where(danger => !danger.Sure && !dangers.Contains(danger.Kind)).Select(danger => danger.Kind).Distinct()]);
    }

    /// <summary>The answers, with what was read wherever no answer says otherwise.</summary>
    public Answers Complete(Answers answers)
    {
        foreach (var (answer, _) in Said) answers = answers[answer.Asked] is null ? answers.With(answer.Asked, answer.Value) : answers;
        return answers.With(Dangers);
    }
}

/// <summary>An answer that was read in a text.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record ReadAnswer(SavedAnswer Answer, TextSpan Span);
