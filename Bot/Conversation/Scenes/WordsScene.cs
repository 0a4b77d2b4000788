using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>What the matter is about: in own words, or by area and service.</summary>
internal sealed class WordsScene(Interview interview) : IScene
{
    private const string Area = "area:";
    private const string Areas = "areas";
    private const int MostWordsOfArea = 3;

    /// <summary>What tells nothing of the matter by itself.</summary>
    private static readonly Question[] Asides = [Question.ActingFor, Question.Decision, Question.Connection, Question.Provider];

    public void Prompt(Exchange exchange)
    {
        var unknown = new Choice(exchange.Words.Unknown, AnswerValue.UnknownId);
        if (exchange.Memory.Area is { } id && exchange.Catalogue.Areas.FirstOrDefault(area => area.Id == id) is { } chosen)
        {
            exchange.Ask(
                exchange.Text("area.which"),
                [.. chosen.Services.Select(service => new Choice(Capital.Of(service.Name(exchange.Language)), service.Id)), exchange.Button("area.back", Areas), unknown]);
            return;
        }

        List<Choice> choices = [.. exchange.Catalogue.Areas.Select(area => new Choice(area.Name(exchange.Language), Area + area.Id)), unknown];
        if (Interview.NeedsHuman(exchange))
        {
            choices.Add(exchange.Button("buttons.human", SideRoads.Human));
        }

        var opening = exchange.Opening ?? exchange.Text("greeting.again");
        exchange.Opening = null;
        exchange.Ask(opening, choices);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        switch (reply.Choice)
        {
            case null:
                Hear(exchange, reply);
                break;
            case Areas:
                exchange.Memory = exchange.Memory with { Area = null };
                break;
            case AnswerValue.UnknownId:
                interview.Accept(exchange, Question.Service, AnswerValue.Unknown);
                break;
            case var area when area.StartsWith(Area, StringComparison.Ordinal):
                Enter(exchange, area[Area.Length..]);
                break;
            case var service:
                interview.Accept(exchange, Question.Service, AnswerValue.Option(service));
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>Shows the services of an area; where there is but one, there is nothing to choose between.</summary>
    private void Enter(Exchange exchange, string area)
    {
        if (ServicesOf(exchange, area).ToList() is [var only])
        {
            interview.Accept(exchange, Question.Service, AnswerValue.Option(only));
        }
        else
        {
            exchange.Memory = exchange.Memory with { Area = area, Failures = 0 };
        }
    }

    private void Hear(Exchange exchange, Reply reply)
    {
        if (AsksForOmbud(exchange, reply))
        {
            exchange.Opening = exchange.Text("input.ombud-first");
            return;
        }

        var hearing = exchange.Hear(reply);
        exchange.Lead = Comfort.For(exchange, reply.Text);
        if (hearing.Sure is null && reply.WordCount <= (hearing.TellsOfService ? 1 : MostWordsOfArea) && AreaIn(exchange, reply) is { } named)
        {
            Enter(exchange, named);
            return;
        }

        if (!TellsOfMatter(exchange, reply, hearing))
        {
            TakeVague(exchange, reply, hearing.Said);
            return;
        }

        var memory = exchange.Memory.Noting(reply.Text) with { Area = null, Failures = 0 };
        exchange.Memory = memory;
        if (hearing.Matters.Count > 0 && !memory.Correcting)
        {
            exchange.Memory = memory with { Matters = hearing.Matters, Awaits = Awaits.FirstMatter };
        }
        else if (hearing is { Sure: null, TellsOfService: true })
        {
            exchange.Memory = memory with
            {
                Proposed = Merged(memory, hearing.Said),
                Matters = [.. hearing.Likely.Concat(hearing.Matters).Concat(ServicesOf(exchange, hearing.Area)).Distinct(StringComparer.Ordinal)],
                Area = hearing.Area,
                Awaits = Awaits.LikelyService,
            };
        }
        else
        {
            IReadOnlyList<SavedAnswer> service = hearing.Sure is { } sure ? [SavedAnswer.Of(Question.Service, AnswerValue.Option(sure))] : [];
            Interview.Propose(exchange, Merged(memory, [.. service, .. hearing.Said]));
        }
    }

    /// <summary>
    /// A service, or what has happened. Whose matter it is, or a kind of trouble that is only likely, is not worth a question of its own before that; where something is
    /// shown for a yes it is put to it.
    /// </summary>
    private static bool TellsOfMatter(Exchange exchange, Reply reply, Hearing hearing) => exchange.Memory.Awaits != Awaits.Words || (
        !exchange.Texts.List(exchange.Language, "chat.wants-help").Any(help => Listener.Same(help, reply.Text))
        && (hearing.TellsOfService || hearing.Said.Any(said => !Asides.Contains(said.Asked) && reply.Understanding.Of(said.Asked) is { Sure: true })));

    /// <summary>Nothing tells what the matter is: it is asked for, kindly and in other words than before.</summary>
    /// <param name="said">What is likely besides, kept until its question comes.</param>
    private void TakeVague(Exchange exchange, Reply reply, IReadOnlyList<SavedAnswer> said)
    {
        var isNews = said.Any(each => reply.Understanding.Of(each.Asked) is { Sure: true } && !exchange.Memory.Heard.Contains(each));
        if (said.Count > 0)
        {
            var memory = exchange.Memory.Noting(reply.Text);
            exchange.Memory = memory with { Heard = [.. said.Concat(memory.Heard).DistinctBy(heard => heard.Question)] };
        }

        // "I am in some doubt" in a longer sentence is mostly the beginning of a story; said again it leads on.
        if (reply.OnlyLeadsOn || (reply.LeadsOn && exchange.Memory.Failures > 0))
        {
            interview.Accept(exchange, Question.Service, AnswerValue.Unknown);
        }
        else if (exchange.Texts.List(exchange.Language, "chat.hello").Any(hello => Listener.Same(hello, reply.Text)))
        {
            exchange.Opening = $"{exchange.Text("input.hello")} {exchange.Text("greeting.again")}";
        }
        else if (isNews && exchange.Memory.Area is null)
        {
            exchange.Opening = exchange.Text("nothing-understood.noted");
        }
        else if (reply.Understanding.Kind == TextKind.Text && exchange.Memory is { Awaits: Awaits.Words, Area: null })
        {
            exchange.Memory = exchange.Memory with { Failures = exchange.Memory.Failures + 1 };
            exchange.Opening = exchange.Memory.Failures switch
            {
                1 => exchange.Text("nothing-understood.first"),
                2 => exchange.Text("nothing-understood.again"),
                _ => exchange.Text("nothing-understood.otherwise", ("unknown", exchange.Words.Unknown)),
            };
        }
        else
        {
            interview.NotUnderstood(exchange, reply.Understanding, "nothing-understood.first", "nothing-understood.again");
        }
    }

    /// <summary>The button of a case, written before there is one.</summary>
    public static bool AsksForOmbud(Exchange exchange, Reply reply) => Listener.Same(reply.Text, exchange.Text("buttons.case"));

    /// <summary>The area among those shown that a word or two name: "helse".</summary>
    private static string? AreaIn(Exchange exchange, Reply reply) =>
        exchange.ChoiceIn(reply.Text, orWords: true) is { Value: var value } && value.StartsWith(Area, StringComparison.Ordinal) ? value[Area.Length..] : null;

    private static IEnumerable<string> ServicesOf(Exchange exchange, string? area) =>
        exchange.Catalogue.Areas.Where(each => each.Id == area).SelectMany(each => each.Services).Select(service => service.Id);

    /// <summary>While something proposed is corrected, the rest of it stays.</summary>
    private static List<SavedAnswer> Merged(Memory memory, IReadOnlyList<SavedAnswer> said) =>
        [.. memory.Proposed.Where(proposed => said.All(one => one.Question != proposed.Question)), .. said];
}
