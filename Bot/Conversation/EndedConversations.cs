using System.Data.Common;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Statistics.Conversations;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Conversation;

/// <summary>Reads in what the guide remembers of a conversation which way it went and where it stopped, and counts that.</summary>
internal sealed class EndedConversations(Editions editions, ConversationCounts counts, TimeProvider clock) : IEndedConversations
{
    public Func<DbConnection, DbTransaction?, Task>? Count(ConversationBinding binding, byte[]? state, DateTimeOffset lastTurn)
    {
        // Whoever only opened the page has begun no conversation.
        if (Memory.Read(state) is not { } memory || memory is { Awaits: Awaits.Words, Answers.Count: 0, OwnWords: null, Failures: 0, Steps: 0, CasesSent: 0 }) return null;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(lastTurn, clock.LocalTimeZone).DateTime);
        if (EndOf(memory, binding.Municipality, day) is not { } end) return null;
        return (connection, transaction) => counts.AddAsync(connection, transaction, binding.Municipality, day, end);
    }

    /// <summary>Null where the content of today cannot tell: the municipality is gone from it, or what was answered is.</summary>
    private ConversationEnd? EndOf(Memory memory, string municipality, DateOnly day)
    {
        try
        {
            var edition = editions.Now;
            return edition.Content.FindMunicipality(municipality) is null
                ? null
                : ConversationEnd.Of(memory, () => Judging.Of(memory, edition.Content.WorldFor(municipality, day), edition.Guide.Evaluate));
        }
        catch (Exception unreadable) when (unreadable is ContentException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
