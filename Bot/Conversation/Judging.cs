using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

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
            if (guidance.Asks.Select(ask => memory.AnswerTo(ask.Question)).FirstOrDefault(saved => saved is not null && world.IsStillThere(saved)) is not { } given)
            {
                return guidance;
            }

            answers = answers.With(given.Asked, given.Value);
        }
    }
}
