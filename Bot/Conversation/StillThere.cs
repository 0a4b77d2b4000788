using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>
/// A conversation outlives the content that it began with: a service may be gone, by a new edition or because its last day has passed.
/// What was said of it is let go; all else stays.
/// </summary>
internal static class StillThere
{
    public static bool IsStillThere(this World world, SavedAnswer answer) =>
        answer.Question != Ids.Of(Question.Service) || answer.Option is not { } service || world.Services.ContainsKey(service);

    /// <summary>The memory without the services that are gone, at the point where the citizen is asked for the matter again; null where none is gone.</summary>
    public static Memory? WithoutGoneServices(this Memory memory, World world)
    {
        bool Stays(SavedAnswer answer) => world.IsStillThere(answer);
        if (memory.Answers.All(Stays) && memory.Proposed.All(Stays) && memory.Heard.All(Stays) && (memory.Pending is null || Stays(memory.Pending))
            && memory.Matters.All(world.Services.ContainsKey))
        {
            return null;
        }

        return memory with
        {
            Answers = [.. memory.Answers.Where(Stays)],
            // What was not confirmed yet is shown again when its question comes.
            Heard = [.. memory.Proposed.Concat(memory.Heard).Where(Stays).DistinctBy(answer => answer.Question)],
            Proposed = [],
            Pending = null,
            Matters = [.. memory.Matters.Where(world.Services.ContainsKey)],
            Awaits = Awaits.Words,
            Asked = Ids.Of(Question.Service),
            Area = null,
            Return = null,
            Correcting = false,
            Case = null,
        };
    }

    /// <summary>The memory in a language that the municipality still speaks.</summary>
    public static Memory InALanguageOf(this Memory memory, Municipality municipality) =>
        municipality.Languages.Contains(memory.Language, StringComparer.Ordinal) ? memory : memory with { Language = municipality.Languages[0] };
}
