using OmbudGuide.Bot.Language;

namespace OmbudGuide.Bot.Conversation;

/// <summary>
/// One thing that the citizen can be asked for. A turn reads the reply in the scene that asked, and ends with the scene that asks next:
/// so whatever comes between, the open question always stands last.
/// </summary>
internal interface IScene
{
    /// <summary>Asks for it, with its buttons.</summary>
    void Prompt(Exchange exchange);

    /// <summary>Reads the reply: remembers it and moves on, or says kindly why not and stays.</summary>
    Task TakeAsync(Exchange exchange, Reply reply, CancellationToken cancellationToken);
}

/// <summary>What the citizen said.</summary>
/// <param name="Text">Their words, cleaned of what cannot be seen.</param>
/// <param name="Choice">The value of the button they pressed or wrote out; null for other words.</param>
internal sealed record Reply(string Text, string? Choice, Understanding Understanding);
