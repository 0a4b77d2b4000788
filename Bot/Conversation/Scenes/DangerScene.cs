using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>After danger one question only: whether to go on. Never a dead end.</summary>
internal sealed class DangerScene(Stage stage) : IScene
{
    private const string Yes = "yes";
    private const string No = "no";

    public void Prompt(Exchange exchange)
    {
        var paused = exchange.Opening;
        exchange.Opening = null;
        List<Choice> choices = [exchange.Button("danger.yes", Yes), exchange.Button("buttons.human", SideRoads.Human)];
        if (paused is null)
        {
            choices.Insert(1, exchange.Button("danger.no", No));
        }

        exchange.Ask(paused ?? exchange.Text("danger.go-on"), choices);
    }

    public async Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        var memory = exchange.Memory;
        var answer = reply.Choice ?? reply.Understanding.Answer switch
        {
            PlainAnswer.Yes => Yes,
            PlainAnswer.No => No,
            _ => null,
        };
        if (answer == No)
        {
            exchange.Opening = exchange.Text("danger.paused");
            return;
        }

        // Whoever writes on has gone on; what was written with the danger in it has not been answered yet.
        var unread = answer == Yes ? memory.Unread : $"{memory.Unread}\n{reply.Text}";
        exchange.Memory = memory with { Awaits = memory.Return ?? Awaits.Words, Return = null, Unread = null };
        if (!string.IsNullOrWhiteSpace(unread))
        {
            await stage.For(exchange.Memory.Awaits).TakeAsync(exchange, new Reply(unread, null, exchange.Understand), cancellationToken);
        }
    }
}
