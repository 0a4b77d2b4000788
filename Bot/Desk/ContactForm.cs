using OmbudGuide.Bot.Api;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Desk;

/// <summary>The rules' questions as a form: those that are open, and those that are answered.</summary>
internal sealed class ContactForm(ContentLibrary content, LanguageReaders readers, GuidancePresenter presenter)
{
    /// <summary>What the names of fields begin with: an answer, that it is not known, and what the field showed when it was sent out.</summary>
    public const string Answer = "answer.";
    public const string Unknown = "unknown.";
    public const string Was = "was.";

    /// <param name="language">The clerk's.</param>
    /// <param name="faults">What could not be read, by question id.</param>
    public IReadOnlyList<AskedField> Fields(JudgedContact judged, string language, IReadOnlyDictionary<string, FieldFault> faults)
    {
        var words = new AnswerWords(content, judged.Guidance.World.Municipality, language);
        var asked = judged.Guidance.Asks.Select(ask => ask.Question).ToHashSet();
        return
        [
            .. Enum.GetValues<Question>().Where(question => judged.Answers[question] is not null || asked.Contains(question)).Select(question => new AskedField(
                question,
                Ids.Of(question),
                words.Label(question),
                words.Question(question, judged.Answers),
                words.Help(question, judged.Answers),
                string.Join(' ', presenter.WhyAsked(judged.Guidance, question, language)),
                Options(judged, words, question),
                Shown(words, question, judged.Answers[question]),
                judged.Guidance.Next == question,
                judged.IsRead(question),
                judged.Matters(question),
                faults.GetValueOrDefault(Ids.Of(question)))),
        ];
    }

    /// <summary>What a form changes. A field that shows what it showed when it was sent out changes nothing, so that two forms of a contact do not undo each other.</summary>
    /// <param name="faults">Takes what could not be read, by question id.</param>
    public DeskContact Take(DeskContact contact, JudgedContact judged, IFormCollection form, string language, IDictionary<string, FieldFault> faults)
    {
        var world = judged.Guidance.World;
        var given = new GivenAnswers(content, readers.For(contact.Municipality), world, language, "desk.fault.");
        foreach (var question in Enum.GetValues<Question>())
        {
            var id = Ids.Of(question);
            if (!form.ContainsKey(Was + id)) continue;
            var was = form[Was + id].ToString();
            var now = Written(form, id, was);
            if (now == was) continue;
            if (now.Length == 0)
            {
                // What was read in the words goes as well, or it would come back.
                var read = judged.Reading.Said.Where(said => said.Answer.Asked == question).Select(said => ContactGuide.Mark(said.Answer));
                contact = contact.Without(question) with { Refused = [.. contact.Refused.Concat(read).Distinct(StringComparer.Ordinal)] };
            }
            else if (given.Read(id, question, now) is { } value)
            {
                contact = contact.With(SavedAnswer.Of(question, value));
            }
            else
            {
                faults[id] = new FieldFault(now.Length <= AskedField.Longest ? now : now[..AskedField.Longest], given.Faults[id][0]);
            }
        }

        return contact;
    }

    /// <summary>A day is written beside a box for "don't know": whichever of the two was changed last holds.</summary>
    private static string Written(IFormCollection form, string id, string was)
    {
        var text = form[Answer + id].ToString().Trim();
        var isUnknown = form[Unknown + id].Count > 0;
        return isUnknown && (was != AnswerValue.UnknownId || text.Length == 0) ? AnswerValue.UnknownId : text;
    }

    private static string Shown(AnswerWords words, Question question, AnswerValue? answer) => answer switch
    {
        null => "",
        Dated dated => words.Answer(question, dated),
        _ => AnswerIds.Of(answer),
    };

    private List<FieldOptions> Options(JudgedContact judged, AnswerWords words, Question question)
    {
        var guidance = judged.Guidance;
        if (QuestionKinds.KindOf(question) == QuestionKind.Date) return [];
        if (question != Question.Service)
        {
            // An answer that makes no sense here any more is still shown while it stands.
            var ids = guidance.OptionsOf(question).Concat(judged.Answers[question] is Chosen chosen ? [chosen.Id] : []).Distinct(StringComparer.Ordinal);
            return [new FieldOptions(null, [.. ids.Select(id => (id, words.Option(question, id)))])];
        }

        var catalogue = content.Catalogue(guidance.World.Municipality, guidance.World.Today);
        var language = words.Language;
        return
        [
            .. judged.Reading.Likely.Count > 0 ? [new FieldOptions(null, [.. judged.Reading.Likely.Select(id => (id, Capital.Of(words.Service(id))))])] : (IEnumerable<FieldOptions>)[],
            .. catalogue.Areas.Select(area => new FieldOptions(
                area.Name(language), [.. area.Services.Where(service => guidance.World.Services.ContainsKey(service.Id)).Select(service => (service.Id, Capital.Of(service.Name(language))))])),
        ];
    }
}

/// <summary>A question in the form.</summary>
/// <param name="Name">Its name in a list.</param>
/// <param name="Text">As it is put to the citizen.</param>
/// <param name="Help">By what it can be answered; null where nothing more is to be said.</param>
/// <param name="Why">Why the rules ask it.</param>
/// <param name="Options">None for a day.</param>
/// <param name="Shown">What the field shows: an option's id, a day in words, <c>unknown</c>, or nothing.</param>
/// <param name="IsNext">The interview puts this one next.</param>
/// <param name="IsRead">Read in the citizen's words, and not confirmed.</param>
/// <param name="Matters">Without it, it would be asked for.</param>
internal sealed record AskedField(
    Question Question,
    string Id,
    string Name,
    string Text,
    string? Help,
    string Why,
    IReadOnlyList<FieldOptions> Options,
    string Shown,
    bool IsNext,
    bool IsRead,
    bool Matters,
    FieldFault? Fault)
{
    /// <summary>The most characters of a day in words.</summary>
    public const int Longest = 200;

    public QuestionKind Kind => QuestionKinds.KindOf(Question);

    /// <summary>The services that the words may mean; null where they mean one, or none.</summary>
    public FieldOptions? Likely => Kind == QuestionKind.Service ? Options.FirstOrDefault(group => group.Heading is null) : null;

    public bool IsUnknown => Shown == AnswerValue.UnknownId;
}

/// <summary>Options under a heading.</summary>
/// <param name="Heading">Null for those of a choice, and for the services that the words may mean.</param>
internal sealed record FieldOptions(string? Heading, IReadOnlyList<(string Id, string Text)> All);

/// <summary>What was written and could not be read, and why.</summary>
internal sealed record FieldFault(string Written, string Message);
