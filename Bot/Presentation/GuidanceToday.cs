using OmbudGuide.Bot.Api;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Presentation;

/// <summary>What the same answers would be told today, by the rules and the content of today, and what of it is different from then.</summary>
public sealed class GuidanceToday(ContentLibrary content, Guide guide)
{
    private readonly CaseDrafting _drafting = new(content);

    /// <summary>What is different today. Answers that no question or service has any more are left out.</summary>
    /// <param name="language">The reader's.</param>
    public GuidanceDifference Compare(CaseDraft sent, DateOnly today, string language)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var then = sent.GuidanceIn(language);
        var world = content.WorldFor(sent.Municipality, today);
        var answers = Answers.None;
        foreach (var given in then.Answers)
            if (Ids.TryRead<Question>(given.Question, out var question) && Read(world, question, given.Value) is { } value) answers = answers.With(question, value);
        var now = _drafting.Word(guide.Evaluate(world, answers), language);
        var (before, after) = (Lines(then), Lines(now));
        return new GuidanceDifference(
            [.. before.Where(line => !after.ContainsKey(line.Key)).Select(line => line.Value)], [.. after.Where(line => !before.ContainsKey(line.Key)).Select(line => line.Value)]);
    }

    /// <summary>Everything that is told, by what makes it the same: its id, and for a complaint whom it goes to and its last day.</summary>
    private static Dictionary<string, string> Lines(CaseGuidance guidance)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal) { [$"verdict {guidance.Verdict.Id}"] = guidance.Verdict.Text };
        if (guidance.Complaint is { } complaint)
            lines[$"complaint {complaint.Regime} {complaint.Body} {complaint.SendTo} {complaint.Deadline?.LastDay:O}"] = complaint.Text;
        foreach (var (kind, statements) in new[] { ("right", guidance.Rights), ("duty", guidance.Duties), ("step", guidance.Steps), ("note", guidance.Notes) })
            foreach (var statement in statements) lines[$"{kind} {statement.Id}"] = statement.Text;
        foreach (var referral in guidance.Referrals) lines[$"referral {referral.Authority} {referral.Role}"] = $"{referral.Name} – {referral.RoleText}";
        return lines;
    }

    private static AnswerValue? Read(World world, Question question, string value)
    {
        if (value == AnswerValue.UnknownId) return AnswerValue.Unknown;
        return QuestionKinds.KindOf(question) switch
        {
            QuestionKind.Date => IsoDate.Read(value) is { } span ? AnswerValue.Within(span) : null,
            QuestionKind.Service => world.Services.ContainsKey(value) ? AnswerValue.Option(value) : null,
            _ => QuestionKinds.OptionsOf(question).Contains(value, StringComparer.Ordinal) ? AnswerValue.Option(value) : null,
        };
    }
}

/// <summary>What of a guidance would not be told today, and what would be told besides.</summary>
public sealed record GuidanceDifference(IReadOnlyList<string> Gone, IReadOnlyList<string> New)
{
    /// <summary>The same would be told.</summary>
    public bool IsNone => Gone.Count == 0 && New.Count == 0;
}
