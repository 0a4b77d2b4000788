using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Conversation.Scenes;

/// <summary>Whether really to start over.</summary>
internal sealed class RestartScene : IScene
{
    private const string Yes = "yes";
    private const string No = "no";

    public void Prompt(Exchange exchange) =>
        exchange.Ask(exchange.Text("side.restart"), [exchange.Button("side.restart-yes", Yes), exchange.Button("side.restart-no", No)]);

    public Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Choice == Yes || (reply.Choice is null && reply.Understanding.Answer == PlainAnswer.Yes))
        {
            exchange.Memory = exchange.Memory.Fresh();
            exchange.Say(exchange.Text("side.restarted"));
        }
        else if (reply.Choice == No || reply.LeadsOn || reply.Understanding.Answer == PlainAnswer.No)
        {
            exchange.Memory = exchange.Memory with { Awaits = exchange.Memory.Return ?? Awaits.Words, Return = null };
        }

        return Task.CompletedTask;
    }
}
