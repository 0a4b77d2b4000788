using OmbudGuide.Rules.Engine;

namespace OmbudGuide.Rules.Tests.Engine;

public sealed class ComplaintsTest
{
    private static readonly RuleSet Rules = RuleSet.Compile(
    [
        typeof(AComplaintWithinThreeWeeksIsInTime), typeof(AComplaintThatIsNotInTimeIsLate), typeof(AComplaintInTimeIsForwardedUnlessWithdrawn),
        typeof(WithoutAnyComplaintForwardedThereIsNothingToForward), typeof(EveryOmbudMayHelpWithALateComplaint),
    ]);

    private static readonly Citizen Kari = new("Kari");
    private static readonly Citizen Ola = new("Ola");

    [Fact]
    public void A_complaint_sent_in_time_is_forwarded()
        => Assert.Equal([new Forwarded(new Complaint(Kari, 21))], Found<Forwarded>(Kari, new Decision(Kari, 0), new Complaint(Kari, 21)));

    [Fact]
    public void A_complaint_sent_a_day_late_is_not_forwarded()
        => Assert.Empty(Found<Forwarded>(Kari, new Decision(Kari, 0), new Complaint(Kari, 22)));

    [Fact]
    public void A_complaint_against_somebody_elses_decision_is_not_in_time()
        => Assert.Empty(Found<InTime>(new Decision(Ola, 0), new Complaint(Kari, 3)));

    [Fact]
    public void A_withdrawn_complaint_is_not_forwarded()
        => Assert.Empty(Found<Forwarded>(new Decision(Kari, 0), new Complaint(Kari, 3), new Withdrawal(Kari)));

    [Fact]
    public void Somebody_elses_withdrawal_stops_nothing()
        => Assert.Single(Found<Forwarded>(new Decision(Kari, 0), new Complaint(Kari, 3), new Withdrawal(Ola)));

    [Fact]
    public void A_complaint_that_was_not_found_in_time_is_late()
        => Assert.Equal([new Late(new Complaint(Kari, 30))], Found<Late>(new Decision(Kari, 0), new Complaint(Kari, 30)));

    [Fact]
    public void A_complaint_found_in_time_is_not_late()
        => Assert.Empty(Found<Late>(new Decision(Kari, 0), new Complaint(Kari, 3)));

    [Fact]
    public void Without_a_decision_no_complaint_is_late()
        => Assert.Empty(Found<Late>(new Complaint(Kari, 30)));

    [Fact]
    public void Two_decisions_make_a_late_complaint_late_once()
        => Assert.Single(Evaluate(new Decision(Kari, 0), new Decision(Kari, 1), new Complaint(Kari, 30)).Firings);

    [Fact]
    public void A_citizen_who_has_not_complained_has_nothing_to_forward()
        => Assert.Single(Found<NothingToForward>(Kari));

    [Fact]
    public void A_citizen_whose_complaint_is_forwarded_has_something_to_forward()
        => Assert.Empty(Found<NothingToForward>(Kari, new Decision(Kari, 0), new Complaint(Kari, 3)));

    [Fact]
    public void Where_nobody_asks_there_is_not_even_nothing_to_forward()
        => Assert.Empty(Evaluate().Firings);

    [Fact]
    public void Every_kind_of_ombud_may_help_with_a_late_complaint()
        => Assert.Equal(
            [new HealthOmbud("Trondheim"), new MunicipalOmbud("Drammen")],
            Found<Helper>(new MunicipalOmbud("Drammen"), new HealthOmbud("Trondheim"), new Decision(Kari, 0), new Complaint(Kari, 30)).Select(helper => helper.Ombud));

    [Fact]
    public void No_ombud_needs_to_help_with_a_complaint_in_time()
        => Assert.Empty(Found<Helper>(new MunicipalOmbud("Drammen"), new Decision(Kari, 0), new Complaint(Kari, 3)));

    [Fact]
    public void Findings_are_read_by_their_kind_and_given_facts_with_them()
        => Assert.Equal([new HealthOmbud("Trondheim"), new MunicipalOmbud("Drammen")], Found<Ombud>(new MunicipalOmbud("Drammen"), new HealthOmbud("Trondheim")));

    private static Evaluation Evaluate(params object[] facts) => Rules.Evaluate(facts);

    private static IReadOnlyList<T> Found<T>(params object[] facts) => Evaluate(facts).Facts<T>();
}
