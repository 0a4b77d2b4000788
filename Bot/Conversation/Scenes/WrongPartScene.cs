using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>Something understood is wrong: which part.</summary>
internal sealed class WrongPartScene(Interview interview) : IScene
{
    private const string All = "all";

    public void Prompt(Exchange exchange) => exchange.Ask(
        exchange.Text("understood.which-wrong"),
        [
            .. exchange.Memory.Proposed.Select(proposed => new Choice(
                $"{exchange.Words.Label(proposed.Asked)}: {exchange.Words.Answer(proposed.Asked, proposed.Value)}", proposed.Question)),
            exchange.Button("understood.all-wrong", All),
        ]);

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var memory = exchange.Memory;
        switch (reply.Choice)
        {
            case All:
                DropAll(exchange, interview);
                break;
            case { } id when Ids.TryRead<Question>(id, out var question):
                exchange.Memory = memory with
                {
                    Awaits = question == Question.Service ? Awaits.Words : Awaits.Answer,
                    Asked = id,
                    Correcting = true,
                    Failures = 0,
                };
                break;
            case null when reply.LeadsOn:
                ConfirmationScene.Drop(exchange, interview);
                break;
            case null when exchange.Hear(reply).TellsOfService || reply.Understanding.Readings.Count > 0:
                return new WordsScene(interview).TakeAsync(exchange, reply, cancellationToken);
            default:
                interview.NotUnderstood(exchange, reply.Understanding);
                break;
        }

        return Task.CompletedTask;
    }

    /// <summary>Forgets all that was shown and asks for what matters of it.</summary>
    public static void DropAll(Exchange exchange, Interview interview)
    {
        exchange.Memory = exchange.Memory with { Proposed = [] };
        exchange.Lead = exchange.Text(exchange.Memory.Answers.Count == 0 ? "understood.all-dropped" : "understood.unsure");
        interview.Proceed(exchange);
    }
}
