using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>Which answer to change. Answers that only mattered to the changed one no longer count.</summary>
internal sealed class ChangeScene(Interview interview) : IScene
{
    private const string None = "none";

    public void Prompt(Exchange exchange) => exchange.Ask(
        exchange.Text("side.change"),
        [
            .. exchange.Judge().Answers.Select(answer => new Choice(
                $"{exchange.Words.Label(answer.Key)}: {exchange.Words.Answer(answer.Key, answer.Value)}", Ids.Of(answer.Key))),
            exchange.Button("side.change-none", None),
        ]);

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Choice == None || reply.LeadsOn || (reply.Choice is null && reply.Understanding.Answer == Language.PlainAnswer.No))
        {
            exchange.Memory = exchange.Memory with { Awaits = exchange.Memory.Return ?? Awaits.Words, Return = null };
        }
        else if (reply.Choice is { } id && Ids.TryRead<Question>(id, out var question))
        {
            var memory = exchange.Memory;

            // Services that were only likely are no matters that wait.
            exchange.Memory = memory.Without(question) with { Heard = [], Failures = 0, Case = null, Matters = memory.Return == Awaits.LikelyService ? [] : memory.Matters };
            exchange.Say(exchange.Text("side.changed"));
            interview.Proceed(exchange);
        }
        else
        {
            interview.NotUnderstood(exchange, reply.Understanding);
        }

        return Task.CompletedTask;
    }
}
