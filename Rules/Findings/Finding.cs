using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Findings;

/// <summary>A conclusion. It names the rule that drew it, so that two rules' like conclusions stay two.</summary>
public abstract record Finding(string Rule);

/// <summary>Whether the ombud can help. Never a decision: the ombud decides.</summary>
public sealed record Verdict(string Rule, VerdictKind Kind) : Finding(Rule);

public enum VerdictKind
{
    /// <summary>Within the mandate.</summary>
    Within,

    /// <summary>The ombud advises, but does not treat the matter (yet).</summary>
    AdviceOnly,

    /// <summary>A soft rule speaks against; the ombud decides. Get in touch all the same.</summary>
    Discretion,

    /// <summary>Another body's matter.</summary>
    Outside,

    /// <summary>Too little is known, or the mandate is silent; the ombud decides.</summary>
    Unclear,
}

/// <summary>A body to turn to.</summary>
public sealed record Referral(string Rule, string Authority, ReferralRole Role) : Finding(Rule);

/// <summary>Why a body is named.</summary>
public enum ReferralRole
{
    /// <summary>Its matter, instead of the ombud's.</summary>
    Instead,

    /// <summary>Can help as well.</summary>
    Also,

    /// <summary>Decides a complaint.</summary>
    Appeal,

    /// <summary>Supervises; its supervision is no appeal.</summary>
    Supervision,

    /// <summary>In danger.</summary>
    Emergency,
}

/// <summary>The right to complain of a decision.</summary>
/// <param name="Regime">The complaint regime, by id.</param>
/// <param name="Body">Who decides the complaint, by authority id.</param>
/// <param name="SendTo">Whom to send it to.</param>
/// <param name="SendToAuthority">The authority to send it to; null where it is the one who decided within the municipality.</param>
public sealed record ComplaintRight(
    string Rule, string Regime, string Body, ComplaintAddress SendTo, string? SendToAuthority, ComplaintForm Form) : Finding(Rule);

/// <summary>The deadline of the complaint right.</summary>
/// <param name="Start">The day or days it may run from; null where not known.</param>
/// <param name="Count">How the last day was counted, from the earliest start; null where the start is not known.</param>
/// <param name="LastDay">The last safe day; null where the start is not known.</param>
public sealed record Deadline(
    string Rule, Period Length, DateSpan? Start, DeadlineCount? Count, DateOnly? LastDay, DeadlineState State) : Finding(Rule)
{
    /// <summary>So many days or fewer before the last day, a deadline is "soon". A choice of ours, not of the law.</summary>
    public const int SoonDays = 7;

    /// <summary>Counts from the earliest day that the start may mean, so that the last day is safe.</summary>
    public static Deadline Counted(string rule, Period length, DateSpan start, HolidayCalendar calendar, DateOnly today)
    {
        var count = DeadlineCount.From(start.First, length, calendar);
        var state = today > count.LastDay ? DeadlineState.Passed
            : today.AddDays(SoonDays) >= count.LastDay ? DeadlineState.Soon
            : DeadlineState.Open;
        return new Deadline(rule, length, start, count, count.LastDay, state);
    }

    /// <summary>The deadline's length is known, its start is not.</summary>
    public static Deadline WithoutStart(string rule, Period length) =>
        new(rule, length, null, null, null, DeadlineState.UnknownStart);

    /// <summary>The last safe day lies ahead, or is today.</summary>
    public bool IsRunning => State is DeadlineState.Open or DeadlineState.Soon;
}

public enum DeadlineState
{
    Open,

    /// <summary>A week or less is left.</summary>
    Soon,

    /// <summary>The last safe day is over. Never "too late": send it and explain.</summary>
    Passed,

    /// <summary>From when it runs is not known.</summary>
    UnknownStart,
}

/// <summary>How a complaint after the last day is treated.</summary>
/// <param name="Bar">The day after which it cannot be taken at all; null where none is set or the start is not known.</param>
public sealed record LateComplaint(string Rule, LateTreatment Treatment, DateOnly? Bar) : Finding(Rule)
{
    /// <summary>The outermost day is counted from the earliest start, so that it is safe.</summary>
    public static LateComplaint Within(string rule, LateTreatment treatment, Period? bar, DateSpan? start) =>
        new(rule, treatment, bar is { } length && start is { } from ? length.After(from.First) : null);
}

/// <summary>A right of the citizen, by text id.</summary>
/// <param name="Due">The day by which it falls due; null where the law sets none.</param>
public sealed record Right(string Rule, string Id, DateOnly? Due) : Finding(Rule);

/// <summary>A duty of the municipality, by text id.</summary>
public sealed record Duty(string Rule, string Id) : Finding(Rule);

/// <summary>What to do now, by text id.</summary>
/// <param name="Order">Steps are shown by growing order; 0 cannot wait for the rest of the interview.</param>
/// <param name="By">The day by which; null for none.</param>
/// <param name="Authority">The body that the step turns to; null for none.</param>
public sealed record Step(string Rule, string Id, int Order, DateOnly? By, string? Authority) : Finding(Rule)
{
    /// <summary>To be said as soon as it is known: food or a roof for tonight.</summary>
    public bool CannotWait => Order == 0;
}

/// <summary>Something to know, by text id: what is not an appeal, that the letter's own deadline counts.</summary>
public sealed record Note(string Rule, string Id) : Finding(Rule);

/// <summary>A question that a rule needs the answer to.</summary>
public sealed record Ask(string Rule, Question Question) : Finding(Rule);

/// <summary>Danger: answered before anything else.</summary>
public sealed record Emergency(string Rule, Danger Danger) : Finding(Rule);

/// <summary>A way in which the ombud can help here, by id: <c>advice</c>, <c>writing</c>, <c>meeting</c>, <c>home-visit</c>, <c>dialogue-with-management</c>.</summary>
public sealed record HelpOffer(string Rule, string Help) : Finding(Rule);

/// <summary>A case can be opened with the ombud, if the citizen wants.</summary>
public sealed record CaseOffer(string Rule) : Finding(Rule);

/// <summary>A category of the ombud's own scheme that the case falls under.</summary>
public sealed record CaseCategory(string Rule, string Category) : Finding(Rule);

/// <summary>A service area of the ombud's own scheme that the case falls under.</summary>
public sealed record CaseArea(string Rule, string Area) : Finding(Rule);

/// <summary>Something the ombud should see at once, by text id: <c>deadline-soon</c>, <c>older-than-limit</c>.</summary>
public sealed record CaseFlag(string Rule, string Id) : Finding(Rule);
