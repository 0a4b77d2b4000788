using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Tests.Domain;

public sealed class ComplaintRightTest
{
    [Fact]
    public void A_refusal_in_writing_can_be_complained_of_until_the_last_day()
    {
        var guidance = Town.Judge(Town.RefusedHousing());

        Assert.Equal("board", guidance.Complaint!.Body);
        Assert.Equal(DeadlineState.Open, guidance.Deadline!.State);
        Assert.Equal(new DateOnly(2026, 12, 7), guidance.Deadline.LastDay);
        Assert.True(guidance.Has<Step>(s => s.Id == "send-complaint" && s.By == new DateOnly(2026, 12, 7)));
        Assert.True(guidance.Has<Note>(n => n.Id == "letter-decides"));
        Assert.True(guidance.Has<Note>(n => n.Id == "deadline-runs-on"));
    }

    [Fact]
    public void An_uncertain_day_is_counted_from_its_earliest()
    {
        var around = new DateSpan(new DateOnly(2026, 11, 6), new DateOnly(2026, 11, 10), approximate: true);

        var guidance = Town.Judge(Town.RefusedHousing().With(Question.DecisionReceived, AnswerValue.Within(around)));

        Assert.Equal(new DateOnly(2026, 11, 27), guidance.Deadline!.LastDay);
        Assert.Equal(DeadlineState.Soon, guidance.Deadline.State);
        Assert.True(guidance.Has<CaseFlag>(f => f.Id == "deadline-soon"));
    }

    [Fact]
    public void After_the_last_day_the_complaint_is_sent_all_the_same_and_explained()
    {
        var guidance = Town.Judge(Town.RefusedHousing().With(Question.DecisionReceived, AnswerValue.On(new DateOnly(2026, 9, 1))));

        Assert.Equal(DeadlineState.Passed, guidance.Deadline!.State);
        Assert.True(guidance.Has<Step>(s => s.Id == "send-complaint-late"));
        Assert.Equal(new DateOnly(2027, 9, 1), guidance.Late!.Bar);
        Assert.Equal(LateTreatment.MayBeTaken, guidance.Late.Treatment);
    }

    [Fact]
    public void While_the_deadline_runs_nothing_is_said_of_late_complaints()
    {
        Assert.Null(Town.Judge(Town.RefusedHousing()).Late);
    }

    [Fact]
    public void Who_does_not_know_the_day_is_told_to_send_the_complaint_now()
    {
        var guidance = Town.Judge(Town.RefusedHousing()
            .With(Question.DecisionReceived, AnswerValue.Unknown)
            .With(Question.Happened, AnswerValue.Unknown));

        Assert.Equal(DeadlineState.UnknownStart, guidance.Deadline!.State);
        Assert.True(guidance.Has<Step>(s => s.Id == "send-complaint-now"));
    }

    [Fact]
    public void A_complaint_on_its_way_is_not_offered_again_but_followed_up()
    {
        var guidance = Town.Judge(Town.RefusedHousing()
            .With(Question.ComplaintStatus, AnswerValue.Option(ComplaintStatus.SentWaiting))
            .With(Question.WaitingSince, AnswerValue.On(new DateOnly(2026, 10, 1))));

        Assert.Null(guidance.Complaint);
        Assert.True(guidance.Has<Step>(s => s.Id == "ask-where-complaint-stands"));
        Assert.True(guidance.Has<Right>(r => r.Id == "preliminary-reply" && r.Due == new DateOnly(2026, 11, 1)));
    }

    [Fact]
    public void The_months_limit_for_a_preliminary_reply_holds_only_where_a_decision_is_to_come()
    {
        Answers Waiting(WaitingFor what) => Town.Answers(
            (Question.Service, AnswerValue.Option("housing.allocation")),
            (Question.Issue, AnswerValue.Option(Issue.NoReply)),
            (Question.WaitingFor, AnswerValue.Option(what)),
            (Question.WaitingSince, AnswerValue.On(new DateOnly(2026, 9, 1))),
            (Question.Connection, AnswerValue.Option(Connection.Here)),
            (Question.ActingFor, AnswerValue.Option(ActingFor.Self)));

        Assert.True(Town.Judge(Waiting(WaitingFor.Application)).Has<Right>(r => r.Id == "preliminary-reply"));
        Assert.True(Town.Judge(Waiting(WaitingFor.Complaint)).Has<Right>(r => r.Id == "preliminary-reply"));
        var inquiry = Town.Judge(Waiting(WaitingFor.Inquiry));
        Assert.False(inquiry.Has<Right>(r => r.Id == "preliminary-reply"));
        Assert.True(inquiry.Has<Right>(r => r.Id == "answer-without-delay"));
    }

    [Fact]
    public void An_illegality_left_alone_on_anothers_property_is_no_decision_to_complain_of()
    {
        var guidance = Town.Judge(Illegality(Property.Others));

        Assert.Null(guidance.Complaint);
        Assert.True(guidance.Has<Note>(n => n.Id == "small-illegality-no-appeal"));
        Assert.True(guidance.Has<Step>(s => s.Id == "ask-about-illegality"));
    }

    [Fact]
    public void An_order_about_ones_own_property_can_be_complained_of()
    {
        var asked = Town.Judge(Illegality(Property.Own));
        Assert.Equal(Question.Decision, asked.Next);

        var guidance = Town.Judge(asked.Answers
            .With(Question.Decision, AnswerValue.Option(DecisionForm.Written))
            .With(Question.DecisionReceived, AnswerValue.On(Town.Today.AddDays(-1)))
            .With(Question.ComplaintStatus, AnswerValue.Option(ComplaintStatus.NotSent)));
        Assert.Equal("board", guidance.Complaint!.Body);
        Assert.False(guidance.Has<Note>(n => n.Id == "small-illegality-no-appeal"));
    }

    [Theory]
    [InlineData(SchoolTold.NotYet, "tell-the-head")]
    [InlineData(SchoolTold.UnderAWeek, "report-after-a-week")]
    public void An_unsafe_school_is_raised_with_the_head_first(SchoolTold told, string step)
    {
        var guidance = Town.Judge(School(told));

        Assert.Null(guidance.Complaint);
        Assert.True(guidance.Has<Step>(s => s.Id == step));
    }

    [Fact]
    public void After_a_week_an_unsafe_school_is_reported_and_no_deadline_is_made_up()
    {
        var guidance = Town.Judge(School(SchoolTold.AWeekOrMore));

        Assert.Equal("governor", guidance.Complaint!.Body);
        Assert.Null(guidance.Deadline);
        Assert.True(guidance.Has<Step>(s => s.Id == "send-complaint-no-deadline"));
    }

    [Fact]
    public void Where_the_law_gives_no_right_that_is_said_and_there_is_a_way_on()
    {
        var guidance = Town.Judge(Town.RefusedHousing().With(Question.Service, AnswerValue.Option("course.place")));

        Assert.Null(guidance.Complaint);
        Assert.True(guidance.Has<Note>(n => n.Id == "no-right-of-complaint"));
        Assert.NotEmpty(guidance.Of<Step>());
    }

    [Fact]
    public void An_oral_refusal_is_asked_for_in_writing()
    {
        var guidance = Town.Judge(Town.RefusedHousing().With(Question.Decision, AnswerValue.Option(DecisionForm.Oral)));

        Assert.True(guidance.Has<Step>(s => s.Id == "ask-in-writing"));
    }

    [Fact]
    public void A_rule_whose_source_is_not_in_force_is_not_applied()
    {
        var before = Town.Make(Town.Today, "no.fvl.24");

        Assert.True(Town.Judge(Town.RefusedHousing()).Has<Right>(r => r.Id == "reasons"));
        Assert.False(Town.Guide.Evaluate(before, Town.RefusedHousing()).Has<Right>(r => r.Id == "reasons"));
    }

    [Fact]
    public void A_deadline_is_walked_back_to_the_answer_the_regime_and_its_source()
    {
        var guidance = Town.Judge(Town.RefusedHousing());

        var reasons = guidance.Because(guidance.Deadline!);

        Assert.Equal("TheDeadlineRunsFromTheNotice", reasons[0].Rule);
        Assert.Contains("town.law", reasons[0].Sources);
        Assert.Contains(reasons[0].Facts, fact => fact is DecisionReceived);
        Assert.Contains(reasons, reason => reason.Facts.Any(fact => fact is DecisionIs));
    }

    private static Answers Illegality(Property property) => Town.Answers(
        (Question.Service, AnswerValue.Option("building.illegality")),
        (Question.Issue, AnswerValue.Option(Issue.Illegality)),
        (Question.Property, AnswerValue.Option(property)),
        (Question.Happened, AnswerValue.On(Town.Today.AddDays(-30))),
        (Question.Connection, AnswerValue.Option(Connection.Here)),
        (Question.ActingFor, AnswerValue.Option(ActingFor.Self)));

    private static Answers School(SchoolTold told) => Town.Answers(
        (Question.Service, AnswerValue.Option("school.environment")),
        (Question.Issue, AnswerValue.Option(Issue.Service)),
        (Question.SchoolTold, AnswerValue.Option(told)),
        (Question.Happened, AnswerValue.On(Town.Today.AddDays(-30))),
        (Question.Connection, AnswerValue.Option(Connection.Here)),
        (Question.ActingFor, AnswerValue.Option(ActingFor.OwnChild)));
}
