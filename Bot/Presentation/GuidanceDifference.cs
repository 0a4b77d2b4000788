using OmbudGuide.Bot.Cases;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Presentation;

/// <summary>What is told differently in two guidances for the same answers.</summary>
/// <param name="Now">All that is told today.</param>
/// <param name="Left">Answers that the questions and services of today do not have any more, so that they were left out.</param>
public sealed record GuidanceDifference(CaseGuidance Now, IReadOnlyList<DifferentLine> Lines, IReadOnlyList<CaseAnswer> Left)
{
    private const string Emergency = "emergency";

    /// <summary>The same is told, for the same answers.</summary>
    public bool IsNone => Lines.Count == 0 && Left.Count == 0;

    public IEnumerable<DifferentLine> Of(DifferenceKind kind) => Lines.Where(line => line.Kind == kind);

    internal static GuidanceDifference Between(CaseGuidance then, CaseGuidance now, IReadOnlyList<CaseAnswer> left)
    {
        var (before, after) = (Told(then), Told(now));
        var lines = new List<DifferentLine>();
        foreach (var (key, was) in before)
        {
            if (!after.TryGetValue(key, out var isNow)) lines.Add(new(DifferenceKind.Gone, was.Text, null, null, was.Because));
            else if (was.Day != isNow.Day) lines.Add(new(DifferenceKind.OtherDay, was.Text, isNow.Text, isNow.Day, isNow.Because));
            else if (was.State != isNow.State) lines.Add(new(DifferenceKind.OtherState, was.Text, isNow.Text, null, isNow.Because));
        }

        lines.AddRange(after.Where(line => !before.ContainsKey(line.Key)).Select(line => new DifferentLine(DifferenceKind.New, null, line.Value.Text, line.Value.Day, line.Value.Because)));
        return new GuidanceDifference(now, [.. lines.OrderBy(line => line.Kind)], left);
    }

    /// <summary>Everything that is told, by what makes it the same. Words of danger are not kept with a case, so what they alone bring is left out.</summary>
    private static Dictionary<string, Line> Told(CaseGuidance guidance)
    {
        var told = new Dictionary<string, Line>(StringComparer.Ordinal);
        Add("verdict", guidance.Verdict);
        if (guidance.Complaint is { } complaint)
        {
            told[$"complaint {complaint.Regime} {complaint.Body} {complaint.SendTo}"] =
                new(complaint.Text, complaint.Deadline?.LastDay, complaint.Deadline?.State, complaint.Because);
        }

        foreach (var (kind, statements) in new[] { ("step", guidance.Steps), ("right", guidance.Rights), ("duty", guidance.Duties), ("note", guidance.Notes) })
            foreach (var statement in statements) Add(kind, statement);
        foreach (var referral in guidance.Referrals.Where(referral => referral.Role != Emergency))
            told[$"referral {referral.Authority} {referral.Role}"] = new($"{referral.Name} – {referral.RoleText}", null, null, referral.Because);
        return told;

        // The same step may be told of several bodies, in a fixed order.
        void Add(string kind, CaseStatement statement)
        {
            var number = 1;
            while (!told.TryAdd($"{kind} {statement.Id} {number}", new(statement.Text, statement.By, null, statement.Because))) number++;
        }
    }

    private sealed record Line(string Text, DateOnly? Day, string? State, IReadOnlyList<CaseReason> Because);
}

/// <summary>Something that is told differently.</summary>
/// <param name="Then">As it was told; null for what is new.</param>
/// <param name="Now">As it is told today; null for what is gone.</param>
/// <param name="Day">The day by which, today; null for none.</param>
/// <param name="Because">Why: of what is gone, why it was told; otherwise why it is told today.</param>
public sealed record DifferentLine(DifferenceKind Kind, string? Then, string? Now, DateOnly? Day, IReadOnlyList<CaseReason> Because);

/// <summary>How something is told differently, in the order in which it is shown.</summary>
public enum DifferenceKind
{
    /// <summary>Not told any more.</summary>
    Gone,

    /// <summary>Told today, and not then.</summary>
    New,

    /// <summary>The same, by another day.</summary>
    OtherDay,

    /// <summary>The same deadline, which has come closer or passed since.</summary>
    OtherState,
}
