using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>Several matters in one text are kept apart: which one first.</summary>
internal sealed class FirstMatterScene(Interview interview) : IScene
{
    private const string Other = "other";

    public void Prompt(Exchange exchange)
    {
        var names = exchange.Memory.Matters.Select(exchange.Words.Service).ToList();
        exchange.Ask(
            exchange.Text("matters.heard", ("list", exchange.Texts.Join(exchange.Language, names.ConvertAll(name => $"**{name}**")))),
            [.. exchange.Memory.Matters.Select(id => new Choice(Capital.Of(exchange.Words.Service(id)), id)), exchange.Button("area.other", Other)]);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var memory = exchange.Memory;
        var named = reply.Choice ?? reply.Understanding.Services.Select(service => service.Id).FirstOrDefault(memory.Matters.Contains);
        switch (named)
        {
            case null:
                interview.NotUnderstood(exchange, reply.Understanding);
                break;
            case Other:
                exchange.Memory = memory with { Matters = [], Awaits = Awaits.Words };
                break;
            default:
                Begin(exchange, interview, named);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes one matter; the others wait.</summary>
    public static void Begin(Exchange exchange, Interview interview, string service)
    {
        var waiting = exchange.Memory.Matters.Where(id => id != service).ToList();
        exchange.Memory = exchange.Memory with { Matters = waiting };
        exchange.Say(waiting.Count == 0
            ? exchange.Text("matters.begin", ("service", exchange.Words.Service(service)))
            : $"{exchange.Text("matters.begin", ("service", exchange.Words.Service(service)))} {exchange.Text("matters.kept", ("service", exchange.Texts.Join(exchange.Language, waiting.ConvertAll(exchange.Words.Service))))}");
        interview.Accept(exchange, [SavedAnswer.Of(Question.Service, AnswerValue.Option(service))]);
    }
}
