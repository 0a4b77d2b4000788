namespace OmbudGuide.Bot.Channels;

/// <summary>
/// What answers: called once for each activity of a conversation, one at a time and in order. It is resolved from a scope of its own
/// for each turn. An exception becomes an apology to the citizen; nothing that the turn sent, saved or enlisted then remains.
/// After a crash a turn that had not been committed runs again, so whatever a turn does outside its own transaction may happen twice.
/// </summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken);
}
