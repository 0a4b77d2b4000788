using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Conversation;

/// <summary>The guide: greets, listens, and ends every turn with the one thing that it asks for.</summary>
internal sealed class GuideBot(Speaker speaker, Stage stage, Listener listener, TimeProvider clock) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (speaker.Content.FindMunicipality(turnContext.Conversation.Municipality) is not { } municipality)
        {
            await SayThatItIsGoneAsync(turnContext, cancellationToken);
            return;
        }

        var exchange = Begin(turnContext, municipality);
        switch (turnContext.Activity.Type)
        {
            case ActivityTypes.ConversationUpdate:
                Greet(exchange);
                break;
            case ActivityTypes.Message when LosesTheService(exchange):
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

    private Exchange Begin(ITurnContext turn, Municipality municipality)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var memory = Memory.Read(turn.State)?.InALanguageOf(municipality);
        var exchange = new Exchange(turn, speaker, memory ?? new Memory { Language = LanguageOf(turn, municipality) }, today);
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

    /// <summary>
    /// A service that the citizen named is no longer in the catalogue: it is asked for again, rather than this message read as the answer to
    /// something else. Danger in the message is heard all the same.
    /// </summary>
    private static bool LosesTheService(Exchange exchange)
    {
        if (exchange.Memory.WithoutGoneServices(exchange.World) is not { } memory)
        {
            return false;
        }

        exchange.Memory = memory;
        exchange.Opening = exchange.Text("input.service-gone");
        return exchange.Understand(exchange.Turn.Activity.Text ?? "").Danger.Count == 0;
    }

    /// <summary>The municipality is no longer in the content. What was said stays, should it come back.</summary>
    private async Task SayThatItIsGoneAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var texts = speaker.Content.Texts;
        var language = texts.Languages.Contains(turn.Conversation.Language, StringComparer.Ordinal) ? turn.Conversation.Language : texts.Languages[0];
        await turn.SendActivityAsync(Activity.Message(texts.Get(language, "chat.input.municipality-gone")), cancellationToken);
    }

    private static string LanguageOf(ITurnContext turn, Municipality municipality) =>
        municipality.Languages.Contains(turn.Conversation.Language, StringComparer.Ordinal) ? turn.Conversation.Language : municipality.Languages[0];
}
