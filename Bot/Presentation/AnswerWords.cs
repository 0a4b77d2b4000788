using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Presentation;

/// <summary>Questions and answers as they read in one municipality and one language.</summary>
public sealed class AnswerWords(ContentLibrary content, string municipality, string language)
{
    private readonly Texts _texts = content.Texts.For(municipality);

    public string Language => language;

    public string Question(Question question) => _texts.Get(language, $"questions.{Ids.Of(question)}.text");

    /// <summary>The question as it is put among these answers: who is responsible is asked in the words of the service, where it has its own.</summary>
    public string Question(Question question, Answers answers) => OwnQuestion(question, answers)?.Text.In(language) ?? Question(question);

    /// <summary>By what the question can be answered, to be said before it; null where nothing more is to be said.</summary>
    public string? Help(Question question, Answers answers) => OwnQuestion(question, answers)?.Help?.In(language);

    /// <summary>The question, after what helps to answer it.</summary>
    public string Put(Question question, Answers answers) =>
        Help(question, answers) is { } help ? $"{help}\n\n{Question(question, answers)}" : Question(question, answers);

    /// <summary>Why the question is put, whichever rule puts it.</summary>
    public string Why(Question question) => _texts.Get(language, $"questions.{Ids.Of(question)}.why");

    /// <summary>The question's name in a list of answers.</summary>
    public string Label(Question question) => _texts.Get(language, $"questions.{Ids.Of(question)}.short");

    public string Unknown => _texts.Get(language, "guidance.unknown");

    /// <summary>The text of an option, or the name of a service.</summary>
    public string Option(Question question, string id) => question == Rules.Facts.Question.Service
        ? Service(id)
        : _texts.Get(language, $"questions.{Ids.Of(question)}.options.{id}");

    public string Service(string id) => content.Catalogue(municipality).Find(id)?.Name(language) ?? id;

    /// <summary>The options in the order they are shown, without "don't know"; for the service the whole catalogue, for a date none.</summary>
    public IReadOnlyList<(string Id, string Text)> Options(Question question) => QuestionKinds.KindOf(question) switch
    {
        QuestionKind.Service => [.. content.Catalogue(municipality).Services.Select(service => (service.Id, service.Name(language)))],
        _ => [.. QuestionKinds.OptionsOf(question).Select(id => (id, Option(question, id)))],
    };

    public string Answer(Question question, AnswerValue value) => value switch
    {
        Chosen chosen => Option(question, chosen.Id),
        Dated dated => Date(dated.When),
        _ => Unknown,
    };

    /// <summary>A date as exact as it is known, without the weekday: "around 8 November 2026".</summary>
    public string Date(DateSpan span)
    {
        var dates = _texts.Dates(language);
        if (span.First == span.Last)
        {
            return span.Approximate ? _texts.Get(language, "guidance.date.about", ("day", dates.WithoutWeekday(span.First))) : dates.WithoutWeekday(span.First);
        }

        if (AnswerIds.IsYear(span))
        {
            return _texts.Get(language, "guidance.date.year", ("year", $"{span.First.Year}"));
        }

        return AnswerIds.IsMonth(span)
            ? _texts.Get(language, "guidance.date.month", ("month", dates.MonthOf(span.First)))
            : _texts.Get(language, "guidance.date.span", ("first", dates.WithoutWeekday(span.First)), ("last", dates.WithoutWeekday(span.Last)));
    }

    private ProviderQuestion? OwnQuestion(Question question, Answers answers) =>
        question == Rules.Facts.Question.Provider && answers[Rules.Facts.Question.Service] is Chosen service
            ? content.Catalogue(municipality).Find(service.Id)?.ProviderQuestion
            : null;
}
