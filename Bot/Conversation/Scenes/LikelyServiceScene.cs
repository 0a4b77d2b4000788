using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>Several services are likely: at most three, and something else.</summary>
internal sealed class LikelyServiceScene(Interview interview) : IScene
{
    private const string Other = "other";

    public void Prompt(Exchange exchange) => exchange.Ask(
        exchange.Memory.Matters is [var only] ? exchange.Text("likely.one", ("service", exchange.Words.Service(only))) : exchange.Text("likely.services"),
        [.. exchange.Memory.Matters.Select(id => new Choice(Capital.Of(exchange.Words.Service(id)), id)), exchange.Button("area.other", Other), new(exchange.Words.Unknown, AnswerValue.UnknownId)]);

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var memory = exchange.Memory with { Matters = [] };
        switch (Chosen(exchange, reply))
        {
            case AnswerValue.UnknownId:
            case null when reply.LeadsOn:
                exchange.Memory = memory with { Heard = Later(memory), Proposed = [] };
                interview.Accept(exchange, Question.Service, AnswerValue.Unknown);
                break;
            case null when IsOnly(exchange, reply, PlainAnswer.Yes):
                // A yes to several is no choice yet, and names no other matter: they are shown again.
                break;
            case null:
                return new WordsScene(interview).TakeAsync(exchange, reply, cancellationToken);
            case Other:
                exchange.Memory = memory with { Awaits = Awaits.Words, Heard = Later(memory), Proposed = [] };
                break;
            case var id:
                var service = SavedAnswer.Of(Question.Service, AnswerValue.Option(id));
                exchange.Memory = memory;
                if (memory.Proposed.Any(proposed => proposed.Question != service.Question))
                {
                    Interview.Propose(exchange, memory.Proposed.Where(proposed => proposed.Question != service.Question).Prepend(service));
                }
                else
                {
                    interview.Accept(exchange, [service]);
                }

                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>A yes to one service is that one, and a no is something else, also to several.</summary>
    private static string? Chosen(Exchange exchange, Reply reply) => reply.Choice
        ?? (exchange.Memory.Matters is [var only] && IsOnly(exchange, reply, PlainAnswer.Yes) ? only : IsOnly(exchange, reply, PlainAnswer.No) ? Other : null);

    /// <summary>The reply is this answer and tells nothing of a matter.</summary>
    private static bool IsOnly(Exchange exchange, Reply reply, PlainAnswer answer) =>
        reply.Choice is null && reply.Understanding.Answer == answer && exchange.Hear(reply.Understanding, reply.Text) is { Sure: null, Said.Count: 0 } hearing
        && (answer == PlainAnswer.Yes || hearing.Likely.Count + hearing.Matters.Count == 0);

    /// <summary>What else was said is not lost: it is shown when its question comes.</summary>
    private static IReadOnlyList<SavedAnswer> Later(Memory memory) =>
        [.. memory.Proposed.Concat(memory.Heard).Where(proposed => proposed.Question != Ids.Of(Question.Service)).DistinctBy(proposed => proposed.Question)];
}
