using System.Globalization;
using System.Text.Json;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Api;

/// <summary>Reads the answers of a request or a form, each as strictly as its kind allows. What cannot be read is a fault of its own field.</summary>
/// <param name="faults">What the keys of the texts begin with that tell of faults.</param>
internal sealed class GivenAnswers(ContentLibrary content, LanguageReader reader, World world, string language, string faults = "errors.api.")
{
    /// <summary>More answers than there are questions, several times over.</summary>
    public const int Most = 50;

    private const int LongestValue = 1_000;

    private readonly AnswerWords _words = new(content, world.Municipality, language);
    private readonly Texts _texts = content.Texts.For(world.Municipality);

    /// <summary>Faults by field; empty where all was read.</summary>
    public Dictionary<string, string[]> Faults { get; } = new(StringComparer.Ordinal);

    public Answers Read(IReadOnlyDictionary<string, JsonElement> given)
    {
        if (given.Count > Most)
        {
            Fault("answers", "too-many", ("most", $"{Most}"));
            return Answers.None;
        }

        var answers = Answers.None;
        foreach (var (id, value) in given)
        {
            var field = $"answers.{id}";
            if (!Ids.TryRead<Question>(id, out var question))
            {
                Fault(field, "question", ("allowed", string.Join(", ", Ids.All<Question>())));
            }
            else if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 and <= LongestValue } text)
            {
                Fault(field, "value", ("most", $"{LongestValue}"));
            }
            else if (Value(field, question, text) is { } answer)
            {
                answers = answers.With(question, answer);
            }
        }

        return answers;
    }

    /// <summary>One answer as it was written; null where it cannot be read, with a fault of the field.</summary>
    public AnswerValue? Read(string field, Question question, string text) =>
        text.Length is > 0 and <= LongestValue ? Value(field, question, text) : Fault(field, "value", ("most", $"{LongestValue}"));

    private AnswerValue? Value(string field, Question question, string text)
    {
        if (text == AnswerValue.UnknownId)
        {
            return AnswerValue.Unknown;
        }

        return QuestionKinds.KindOf(question) switch
        {
            QuestionKind.Date => Date(field, question, text),
            QuestionKind.Service => Service(field, text),
            _ => QuestionKinds.OptionsOf(question).Contains(text, StringComparer.Ordinal)
                ? AnswerValue.Option(text)
                : Fault(field, "option", ("allowed", string.Join(", ", [.. QuestionKinds.OptionsOf(question), AnswerValue.UnknownId]))),
        };
    }

    private AnswerValue? Service(string field, string text)
    {
        if (world.Services.ContainsKey(text))
        {
            return AnswerValue.Option(text);
        }

        var read = reader.ReadAnswer(Question.Service, _words.Options(Question.Service), text, language, world.Today);
        return read is { Kind: AnswerReadingKind.Answer, Value: { } named } && (named is not Chosen chosen || world.Services.ContainsKey(chosen.Id))
            ? named
            : Fault(field, "service");
    }

    private AnswerValue? Date(string field, Question question, string text)
    {
        var read = IsoDate.Read(text) is { } span
            ? AnswerValue.Within(span)
            : reader.ReadAnswer(question, [], text, language, world.Today) is { Kind: AnswerReadingKind.Answer, Value: { } said } ? said : null;
        return read switch
        {
            null => Fault(field, "date"),
            Dated dated => Hearing.Until(dated, world.Today)
                ?? Fault(field, "future", ("day", world.Today.ToString("O", CultureInfo.InvariantCulture))),
            _ => read,
        };
    }

    private AnswerValue? Fault(string field, string key, params ReadOnlySpan<(string, string)> values)
    {
        Faults[field] = [_texts.Get(language, $"{faults}{key}", values)];
        return null;
    }
}
