using OmbudGuide.Bot.Cases;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Presentation;

/// <summary>What the same answers would be told today, by the rules and the content of today, and what of it is different from then.</summary>
public sealed class GuidanceToday(ContentLibrary content, Guide guide)
{
    private readonly CaseDrafting _drafting = new(content);

    /// <summary>What is different today. Answers that no question or service has any more are left out, and named.</summary>
    /// <param name="language">The reader's.</param>
    public GuidanceDifference Compare(CaseDraft sent, DateOnly today, string language)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var then = sent.GuidanceIn(language);
        var world = content.WorldFor(sent.Municipality, today);
        var kept = KeptAnswers.Read(world, then.Answers);
        return GuidanceDifference.Between(then, _drafting.Word(guide.Evaluate(world, kept.Answers), language), kept.Left);
    }

    /// <summary>As <see cref="Compare"/>; null where the content of today cannot judge or word the case at all, such as after a language was taken out.</summary>
    public GuidanceDifference? TryCompare(CaseDraft sent, DateOnly today, string language)
    {
        try
        {
            return Compare(sent, today, language);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }
}
