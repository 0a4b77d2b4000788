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
/// <param name="text">Their words, cleaned of what cannot be seen.</param>
/// <param name="choice">The value of the button they pressed or wrote out; null for other words.</param>
internal sealed class Reply(string text, string? choice, Func<string, Understanding> read)
{
    private const int MostWordsThatOnlyLeadOn = 3;

    private Understanding? _understanding;

    public string Text => text;

    public string? Choice => choice;

    /// <summary>Read when first asked for: who presses a button is understood without.</summary>
    public Understanding Understanding => _understanding ??= read(text);

    /// <summary>"I don't know", or past this: the conversation goes on without an answer.</summary>
    public bool LeadsOn => choice is null && (Understanding.Answer == PlainAnswer.Unknown || Understanding.Command == Command.Skip);

    /// <summary>The same, and nothing else is said: for replies of which any words may be meant as they stand.</summary>
    public bool OnlyLeadsOn => LeadsOn && WordCount <= MostWordsThatOnlyLeadOn;

    public int WordCount => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
