using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Tests.Domain;

public sealed class WhoseMatterTest
{
    [Fact]
    public void The_municipal_part_of_NAV_is_within_the_mandate()
    {
        var guidance = Town.Judge(Town.RefusedHousing()
            .With(Question.Service, AnswerValue.Option("money.social"))
            .With(Question.UrgentNeed, AnswerValue.Option(YesNo.No)));

        Assert.Equal(VerdictKind.Within, guidance.Verdict);
    }

    [Fact]
    public void The_state_part_of_NAV_is_outside_and_its_own_complaint_right_is_told()
    {
        var guidance = Town.Judge(Town.RefusedHousing().With(Question.Service, AnswerValue.Option("money.sickness")));

        Assert.Equal(VerdictKind.Outside, guidance.Verdict);
        Assert.True(guidance.Has<Referral>(r => r is { Authority: "benefits-office", Role: ReferralRole.Instead }));
        Assert.Equal("benefits-board", guidance.Complaint!.Body);
        Assert.Equal(new DateOnly(2026, 12, 28), guidance.Deadline!.LastDay);
        Assert.False(guidance.CaseOffered);
    }

    [Fact]
    public void Specialist_health_care_goes_to_the_patient_ombud()
    {
        var guidance = Town.Judge(Town.Answers((Question.Service, AnswerValue.Option("hospital"))));

        Assert.True(guidance.Complete);
        Assert.Equal(VerdictKind.Outside, guidance.Verdict);
        Assert.True(guidance.Has<Referral>(r => r is { Authority: "patient-ombud", Role: ReferralRole.Instead }));
        Assert.True(guidance.Has<Step>(s => s.Id == "turn-to-body"));
    }

    [Fact]
    public void The_patient_ombud_also_helps_with_municipal_care_and_does_not_take_it_over()
    {
        var guidance = Town.Judge(Town.Answers(
            (Question.Service, AnswerValue.Option("care.home")),
            (Question.Issue, AnswerValue.Option(Issue.Service)),
            (Question.Happened, AnswerValue.On(Town.Today.AddDays(-3))),
            (Question.Connection, AnswerValue.Option(Connection.Here)),
            (Question.ActingFor, AnswerValue.Option(ActingFor.Self))));

        Assert.Equal(VerdictKind.Within, guidance.Verdict);
        Assert.True(guidance.Has<Referral>(r => r is { Authority: "patient-ombud", Role: ReferralRole.Also }));
        Assert.True(guidance.Has<Note>(n => n.Id == "other-ombuds-assessed"));
        Assert.True(guidance.Has<Referral>(r => r is { Authority: "governor", Role: ReferralRole.Supervision }));
    }

    [Fact]
    public void Where_the_catalogue_cannot_tell_the_citizen_is_asked_who_provides_it()
    {
        var asked = Town.Judge(Town.Answers((Question.Service, AnswerValue.Option("roads.unsure"))));
        Assert.Equal(Question.Provider, asked.Next);

        var told = Town.Judge(asked.Answers.With(Question.Provider, AnswerValue.Option(Provider.State)));
        Assert.Equal(VerdictKind.Outside, told.Verdict);
        Assert.True(told.Has<Referral>(r => r.Authority == "road-agency"));
    }

    [Fact]
    public void Where_nobody_knows_who_provides_it_nothing_is_guessed_and_there_is_a_way_on()
    {
        var guidance = Town.Judge(Town.Answers(
            (Question.Service, AnswerValue.Option("roads.unsure")),
            (Question.Provider, AnswerValue.Unknown)));

        Assert.True(guidance.Complete);
        Assert.Equal(VerdictKind.Unclear, guidance.Verdict);
        Assert.True(guidance.CaseOffered);
        Assert.True(guidance.Has<Step>(s => s.Id == "contact-ombud"));
        Assert.True(guidance.Has<Duty>(d => d.Id == "point-to-right-body"));
    }

    [Fact]
    public void Who_cannot_name_the_service_is_asked_who_provides_it()
    {
        Assert.Equal(Question.Provider, Town.Judge(Town.Answers((Question.Service, AnswerValue.Unknown))).Next);
    }

    [Fact]
    public void A_holder_that_the_catalogue_does_not_expect_is_believed()
    {
        var guidance = Town.Judge(Town.Answers(
            (Question.Service, AnswerValue.Option("roads.unsure")),
            (Question.Provider, AnswerValue.Option(Provider.Private))));

        Assert.Equal(VerdictKind.Outside, guidance.Verdict);
        Assert.NotEmpty(guidance.Of<Step>());
    }

    [Fact]
    public void Who_has_no_tie_to_the_municipality_is_pointed_to_their_own()
    {
        var guidance = Town.Judge(Town.RefusedHousing().With(Question.Connection, AnswerValue.Option(Connection.Elsewhere)));

        Assert.Equal(VerdictKind.Outside, guidance.Verdict);
        Assert.True(guidance.Has<Step>(s => s.Id == "turn-to-own-municipality"));
    }

    [Theory]
    [InlineData(ComplaintStatus.Court)]
    [InlineData(ComplaintStatus.ParliamentaryOmbud)]
    public void Where_the_mandate_is_silent_the_ombud_decides(ComplaintStatus status)
    {
        var guidance = Town.Judge(Town.RefusedHousing().With(Question.ComplaintStatus, AnswerValue.Option(status)));

        Assert.Equal(VerdictKind.Unclear, guidance.Verdict);
        Assert.True(guidance.CaseOffered);
    }

    [Fact]
    public void Danger_is_answered_with_the_most_urgent_number_first()
    {
        var guidance = Town.Judge(Answers.None.With(Danger.Suicide));

        Assert.Equal(Danger.Suicide, guidance.Of<Emergency>().Single().Danger);
        Assert.Equal(["ambulance", "a-listener"], guidance.Of<Referral>().Where(r => r.Role == ReferralRole.Emergency).Select(r => r.Authority));
    }

    [Fact]
    public void Without_a_sign_of_danger_no_emergency_is_raised()
    {
        Assert.Empty(Town.Judge(Town.RefusedHousing()).Of<Emergency>());
    }
}
