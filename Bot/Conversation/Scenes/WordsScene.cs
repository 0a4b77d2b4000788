using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>What the matter is about: in own words, or by area and service.</summary>
internal sealed class WordsScene(Interview interview) : IScene
{
    private const string Area = "area:";
    private const string Areas = "areas";

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
                exchange.Memory = exchange.Memory with { Area = area[Area.Length..], Failures = 0 };
                break;
            case var service:
                interview.Accept(exchange, Question.Service, AnswerValue.Option(service));
                break;
        }

        return Task.CompletedTask;
    }

    private void Hear(Exchange exchange, Reply reply)
    {
        var hearing = exchange.Hear(reply);
        exchange.Lead = Comfort.For(exchange, reply.Text);
        if (hearing is { Sure: null, Likely.Count: 0, Matters.Count: 0, Said.Count: 0 })
        {
            if (reply.LeadsOn)
            {
                interview.Accept(exchange, Question.Service, AnswerValue.Unknown);
                return;
            }

            if (exchange.Texts.List(exchange.Language, "chat.hello").Any(hello => Listener.Same(hello, reply.Text)))
            {
                exchange.Opening = $"{exchange.Text("input.hello")} {exchange.Text("greeting.again")}";
                return;
            }

            interview.NotUnderstood(exchange, reply.Understanding, "nothing-understood.first", "nothing-understood.again");
            return;
        }

        var memory = exchange.Memory.Noting(reply.Text) with { Area = null, Failures = 0 };
        exchange.Memory = memory;
        if (hearing.Matters.Count > 0 && !memory.Correcting)
        {
            exchange.Memory = memory with { Matters = hearing.Matters, Awaits = Awaits.FirstMatter };
        }
        else if (hearing.Sure is null && hearing.Likely.Count + hearing.Matters.Count > 0)
        {
            exchange.Memory = memory with
            {
                Proposed = Merged(memory, hearing.Said),
                Matters = [.. hearing.Likely, .. hearing.Matters],
                Awaits = Awaits.LikelyService,
            };
        }
        else
        {
            IReadOnlyList<SavedAnswer> service = hearing.Sure is { } sure ? [SavedAnswer.Of(Question.Service, AnswerValue.Option(sure))] : [];
            Interview.Propose(exchange, Merged(memory, [.. service, .. hearing.Said]));
        }
    }

    /// <summary>While something proposed is corrected, the rest of it stays.</summary>
    private static List<SavedAnswer> Merged(Memory memory, IReadOnlyList<SavedAnswer> said) =>
        [.. memory.Proposed.Where(proposed => said.All(one => one.Question != proposed.Question)), .. said];
}
