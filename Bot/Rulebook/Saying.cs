using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>Something that a citizen, or the ombud, is told or asked.</summary>
/// <param name="Kind"><c>verdict</c>, <c>right</c>, <c>duty</c>, <c>step</c>, <c>note</c>, <c>help</c>, <c>flag</c>, <c>deadline</c>, <c>late</c>, <c>emergency</c> or <c>ask</c>.</param>
/// <param name="Id">Which of them.</param>
internal sealed record Saying(string Kind, string Id)
{
    public static IEnumerable<Saying> Of(Finding finding) => finding switch
    {
        Verdict verdict => [new("verdict", Ids.Of(verdict.Kind))],
        Right right => [new("right", right.Id)],
        Duty duty => [new("duty", duty.Id)],
        Step step => [new("step", step.Id)],
        Note note => [new("note", note.Id)],
        HelpOffer help => [new("help", help.Help)],
        CaseFlag flag => [new("flag", flag.Id)],
        Deadline deadline => [new("deadline", Ids.Of(deadline.State))],
        LateComplaint late => [new("late", Ids.Of(late.Treatment))],
        Emergency emergency => [new("emergency", Ids.Of(emergency.Danger))],
        Referral referral => [new("referral", Ids.Of(referral.Role))],
        Ask ask => [new("ask", Ids.Of(ask.Question))],
        _ => [],
    };
}

/// <summary>A body, and as what it is named.</summary>
/// <param name="Role">A referral's role by id, <c>complaint</c> for who decides a complaint, <c>receives</c> for whom it is sent to, <c>step</c> where a step leads there.</param>
internal sealed record BodyRole(string Authority, string Role)
{
    public static IEnumerable<BodyRole> Of(Finding finding) => finding switch
    {
        Referral referral => [new(referral.Authority, Ids.Of(referral.Role))],
        ComplaintRight { SendToAuthority: { } receiver } right => [new(right.Body, "complaint"), new(receiver, "receives")],
        ComplaintRight right => [new(right.Body, "complaint")],
        Step { Authority: { } authority } => [new(authority, "step")],
        _ => [],
    };
}
