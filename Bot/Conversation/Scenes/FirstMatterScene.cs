using OmbudGuide.Bot.Language;
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
            [
                .. exchange.Memory.Matters.Select(id => new Choice(Capital.Of(exchange.Words.Service(id)), id)),
                exchange.Button("area.other", Other),
                new(exchange.Words.Unknown, AnswerValue.UnknownId),
            ]);
    }

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var memory = exchange.Memory;
        var named = reply.Choice ?? exchange.LastIn(reply.Text) ?? reply.Understanding.Services.Select(service => service.Id).FirstOrDefault(memory.Matters.Contains);
        switch (named)
        {
            case AnswerValue.UnknownId:
            case null when reply.LeadsOn:
                // Both are taken in the end; what was mentioned first is as good a beginning as any.
                exchange.Say(exchange.Text("matters.unsure"));
                Begin(exchange, interview, memory.Matters[0]);
                break;
            case null when exchange.Hear(reply).TellsOfService:
                exchange.Memory = memory with { Matters = [] };
                return new WordsScene(interview).TakeAsync(exchange, reply, cancellationToken);
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

    /// <summary>Takes one matter; the others wait. What was said of this one is shown when its question comes.</summary>
    public static void Begin(Exchange exchange, Interview interview, string service)
    {
        var waiting = exchange.Memory.Matters.Where(id => id != service).ToList();
        exchange.Memory = exchange.Memory with { Matters = waiting, Heard = [.. exchange.Memory.Heard, .. SaidOf(exchange, service, waiting)] };
        exchange.Say(waiting.Count == 0
            ? exchange.Text("matters.begin", ("service", exchange.Words.Service(service)))
            : $"{exchange.Text("matters.begin", ("service", exchange.Words.Service(service)))} {exchange.Text("matters.kept", ("service", exchange.Texts.Join(exchange.Language, waiting.ConvertAll(exchange.Words.Service))))}");
        interview.Accept(exchange, [SavedAnswer.Of(Question.Service, AnswerValue.Option(service))]);
    }

    /// <summary>What the citizen wrote in the clause of this matter.</summary>
    private static IEnumerable<SavedAnswer> SaidOf(Exchange exchange, string service, List<string> others)
    {
        if (exchange.Memory.OwnWords is not { } words)
        {
            return [];
        }

        var places = exchange.Understand(words).Services.ToDictionary(reading => reading.Id, reading => reading.Spans.MinBy(span => span.Start), StringComparer.Ordinal);
        if (!places.TryGetValue(service, out var place))
        {
            return [];
        }

        var own = exchange.ClausesOf(words).Around(place, others.Where(places.ContainsKey).Select(other => places[other]));
        return exchange.Hear(exchange.Understand(own), own).Said.Where(said => exchange.Memory.AnswerTo(said.Asked) is null);
    }
}
