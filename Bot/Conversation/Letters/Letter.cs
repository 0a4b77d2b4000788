using OmbudGuide.Bot.Presentation;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Routing;

namespace OmbudGuide.Bot.Conversation.Letters;

/// <summary>
/// A draft that the citizen can send: the parts that content has for its kind, filled with answers and the citizen's own words. What the guide
/// does not know, and never asks, such as a name, stands in brackets for the citizen to fill in.
/// </summary>
internal sealed class Letter(Exchange exchange, Guidance guidance, LetterKind kind, string language)
{
    private const string Blank = "\n\n";

    private readonly LetterMemory _own = exchange.LetterSoFar;
    private readonly AnswerWords _words = new(exchange.Content, exchange.MunicipalityId, language);
    private readonly string _id = Ids.Of(kind);

    /// <summary>Whom it goes to, as inside a sentence; null where that is only known as the one who has the case.</summary>
    public string? SendTo => Authority() is { } id && exchange.Content.FindAuthority(exchange.MunicipalityId, id, exchange.Today) is { } entry
        ? entry.Name(language)
        : null;

    public string Text() => string.Join(Blank, Parts().Where(part => part.Length > 0));

    private IEnumerable<string> Parts()
    {
        yield return Say("sender");
        yield return SendTo is { } name ? Say("to", ("name", name)) : Say($"to-unknown.{_id}");
        yield return exchange.Texts.DateWithoutWeekday(language, exchange.Today);
        yield return Subject();
        yield return string.Join(' ', Opening());
        yield return Own("wrong", _own.Wrong, kind is LetterKind.Complaint or LetterKind.Service);
        yield return Own("wish", _own.Wish, kind is LetterKind.Complaint or LetterKind.Service);
        yield return Also();
        yield return Own("late", _own.Late, LetterOffers.IsLate(guidance, kind));
        yield return Forward();
        yield return Say($"end.{_id}");
        yield return Say("signature");
    }

    private string Subject() => $"{Say($"subject.{_id}", ("matter", Matter))}\n{Say("case-number")}";

    private IEnumerable<string> Opening()
    {
        yield return Say($"open.{_id}", ("matter", Matter), ("awaited", Awaited));
        if (kind == LetterKind.Complaint)
        {
            yield return Say("received", ("day", Day(Question.DecisionReceived) ?? Say("some-day")));
        }

        if (kind == LetterKind.Reply)
        {
            var since = Day(Question.WaitingSince);
            yield return _own.Wrong is { } sent ? Sentence(sent) : since is null ? Say("sent-unknown") : Say("sent", ("day", since));
            if (_own.Wrong is not null && since is not null)
            {
                yield return Say("since", ("day", since));
            }
        }

        if (Chosen(Question.ActingFor) is { } whom && whom != Ids.Of(ActingFor.Self))
        {
            yield return Say($"for.{whom}");
        }
    }

    /// <summary>A heading of the letter's with the citizen's words under it, or a place to write them.</summary>
    private string Own(string part, string? words, bool belongs) =>
        belongs ? $"{Say($"heading.{part}.{_id}")}\n{words ?? Say("write-here")}" : "";

    private string Also() => _own.Also.Count == 0
        ? ""
        : string.Join('\n', [Say("heading.also"), .. _own.Also.Select(id => $"- {Say($"also.{id}")}")]);

    private string Forward() => kind == LetterKind.Complaint && guidance.Complaint is { } right && right.SendTo != ComplaintAddress.Body
        && exchange.Content.FindAuthority(exchange.MunicipalityId, right.Body, exchange.Today) is { } body
        ? Say("forward", ("body", body.Name(language)))
        : "";

    private string Matter => Chosen(Question.Service) is { } service && exchange.World.Services.ContainsKey(service)
        ? _words.Service(service)
        : Say("some-matter");

    private string Awaited => Say($"awaited.{Chosen(Question.WaitingFor)
        ?? (guidance.Answers[Question.ComplaintStatus] is not null ? Ids.Of(WaitingFor.Complaint) : Ids.Of(WaitingFor.Inquiry))}");

    /// <summary>The one that the rules name for this step; for a complaint as the law says; else the one that holds the matter.</summary>
    private string? Authority() => LetterOffers.StepOf(guidance, kind)?.Authority ?? kind switch
    {
        LetterKind.Complaint when guidance.Complaint is { SendTo: ComplaintAddress.Body } right => right.Body,
        LetterKind.Complaint => guidance.Complaint?.SendToAuthority,
        LetterKind.Service => null,
        _ => guidance.Complaint?.SendToAuthority ?? (guidance.Trace.Facts<Holder>() is [{ IsMunicipal: false, Body: { } holder }] ? holder : null),
    };

    private string? Day(Question question) =>
        guidance.Answers[question] is Dated dated ? _words.Date(dated.When) : null;

    private string? Chosen(Question question) => guidance.Answers[question] is Chosen chosen ? chosen.Id : null;

    private static string Sentence(string words) => Capital.Of(words.TrimEnd()) is var said && said[^1] is '.' or '!' or '?' ? said : $"{said}.";

    private string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        exchange.Texts.Get(language, $"letter.{key}", [.. values, ("municipality", exchange.Municipality.Name)]);
}
