using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Conversation;

/// <summary>
/// What the rules make of what a conversation remembers: of all that was said only what they ask for, so that an answer that no longer matters no longer counts.
/// </summary>
internal static class Judging
{
    public static Guidance Of(Memory memory, World world, Func<World, Answers, Guidance> evaluate)
    {
        var answers = memory.Dangers.Aggregate(
            Answers.None, (all, id) => Ids.TryRead<Danger>(id, out var danger) ? all.With(danger) : all);
        while (true)
        {
            var guidance = evaluate(world, answers);
            if (Given(memory, world, guidance.Asks) is not { } given)
            {
                return guidance;
            }

            answers = answers.With(given.Asked, given.Value);
        }
    }

    /// <summary>The answer that was given to the first of the questions that has one; null for none.</summary>
    private static SavedAnswer? Given(Memory memory, World world, IReadOnlyList<Ask> asks)
    {
        for (var at = 0; at < asks.Count; at++)
        {
            if (memory.AnswerTo(asks[at].Question) is { } saved && world.IsStillThere(saved)) return saved;
        }

        return null;
    }
}
