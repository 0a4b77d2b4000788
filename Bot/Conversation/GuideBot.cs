using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Conversation;

/// <summary>The guide: greets, listens, and ends every turn with the one thing that it asks for.</summary>
internal sealed class GuideBot(Speaker speaker, Stage stage, Listener listener, TimeProvider clock) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var exchange = Begin(turnContext);
        switch (turnContext.Activity.Type)
        {
            case ActivityTypes.ConversationUpdate:
                Greet(exchange);
                break;
            case ActivityTypes.Message:
                await listener.HearAsync(exchange, cancellationToken);
                break;
            default:
                return;
        }

        stage.For(exchange.Memory.Awaits).Prompt(exchange);
        foreach (var message in exchange.Said)
        {
            await turnContext.SendActivityAsync(message, cancellationToken);
        }

        turnContext.State = exchange.Memory.Write();
    }

    private Exchange Begin(ITurnContext turn)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var memory = Memory.Read(turn.State);
        var exchange = new Exchange(turn, speaker, memory ?? new Memory { Language = LanguageOf(turn) }, today);
        if (memory is null && turn.Activity.Type == ActivityTypes.Message)
        {
            // A channel that tells of no arrival is greeted by its first message; a memory that cannot be read is owned up to.
            exchange.Say(exchange.Text(turn.State is null ? "greeting.hello" : "input.trouble"));
        }

        return exchange;
    }

    private static void Greet(Exchange exchange)
    {
        exchange.Memory = exchange.Memory.Fresh();
        exchange.Say(exchange.Text("greeting.hello"));
        exchange.Opening = exchange.Text("greeting.start");
    }

    private string LanguageOf(ITurnContext turn)
    {
        var binding = turn.Conversation;
        var languages = speaker.Content.FindMunicipality(binding.Municipality)?.Languages ?? [];
        return languages.Contains(binding.Language, StringComparer.Ordinal) || languages.Count == 0 ? binding.Language : languages[0];
    }
}
