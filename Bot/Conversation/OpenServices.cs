using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Services that only name a place: "NAV" beside "sykepenger" is no matter of its own.</summary>
internal static class OpenServices
{
    /// <summary>Several may hold it, so the citizen would have to be asked whose matter it is.</summary>
    public static bool IsOpen(this World world, string service) =>
        !world.Services.TryGetValue(service, out var facts) || facts.Holdings.Count > 1;
}
