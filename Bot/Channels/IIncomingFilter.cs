using OmbudGuide.Bot.Channels.Activities;

namespace OmbudGuide.Bot.Channels;

/// <summary>
/// Stands at the door: sees each activity before it is stored or shown to anyone, and gives it on, or another without what must not be kept.
/// Called for every channel, in the order the filters were registered.
/// </summary>
public interface IIncomingFilter
{
    /// <param name="state">What the bot remembers of the conversation, as its last turn left it; null before its first.</param>
    Activity Filter(Activity activity, byte[]? state);
}
