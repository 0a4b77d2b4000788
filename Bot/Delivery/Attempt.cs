namespace OmbudGuide.Bot.Delivery;

/// <summary>What came of trying to send a notice.</summary>
/// <param name="Fault">Null where the receiver has it.</param>
/// <param name="Code">What the receiver answered, such as 503; 0 for nothing.</param>
/// <param name="IsForGood">Trying again by itself is of no use.</param>
internal sealed record Attempt(NoticeFault? Fault, int Code = 0, bool IsForGood = false)
{
    public static Attempt Sent { get; } = new(Fault: null);
}
