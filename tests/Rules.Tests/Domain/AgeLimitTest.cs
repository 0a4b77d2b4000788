using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Tests.Domain;

/// <summary>"As a main rule no older than a year", with its two cases of special flexibility. None of it ever refuses.</summary>
public sealed class AgeLimitTest
{
    private static readonly Answers Conduct = Town.Answers(
        (Question.Service, AnswerValue.Option("care.home")),
        (Question.Issue, AnswerValue.Option(Issue.Conduct)),
        (Question.Connection, AnswerValue.Option(Connection.Here)),
        (Question.ActingFor, AnswerValue.Option(ActingFor.Self)));

    [Fact]
    public void A_case_older_than_a_year_is_left_to_the_ombuds_discretion()
    {
        var guidance = Town.Judge(Conduct
            .With(Question.Happened, AnswerValue.On(Town.Today.AddYears(-1).AddDays(-1)))
            .With(Question.MunicipalitySlow, AnswerValue.Option(YesNo.No)));

        Assert.True(guidance.Complete);
        Assert.Equal(VerdictKind.Discretion, guidance.Verdict);
        Assert.Equal("CasesOlderThanTheAgeLimit", guidance.Of<Verdict>().Single().Rule);
        Assert.True(guidance.CaseOffered);
        Assert.True(guidance.Has<CaseFlag>(f => f.Id == "older-than-limit"));
    }

    [Fact]
    public void A_case_exactly_a_year_old_is_within_the_mandate()
    {
        var guidance = Town.Judge(Conduct.With(Question.Happened, AnswerValue.On(Town.Today.AddYears(-1))));

        Assert.True(guidance.Complete);
        Assert.Equal(VerdictKind.Within, guidance.Verdict);
    }

    [Fact]
    public void An_uncertain_date_is_read_in_the_citizens_favour()
    {
        var sometimeLastYear = new DateSpan(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));

        Assert.Equal(VerdictKind.Within, Town.Judge(Conduct.With(Question.Happened, AnswerValue.Within(sometimeLastYear))).Verdict);
    }

    [Fact]
    public void A_slow_municipality_calls_for_special_flexibility()
    {
        var guidance = Town.Judge(Conduct
            .With(Question.Happened, AnswerValue.On(Town.Today.AddYears(-2)))
            .With(Question.MunicipalitySlow, AnswerValue.Option(YesNo.Yes)));

        Assert.Equal(VerdictKind.Discretion, guidance.Verdict);
        Assert.Equal("OldCasesWithSpecialFlexibility", guidance.Of<Verdict>().Single().Rule);
        Assert.True(guidance.Has<CaseFlag>(f => f.Id == "special-flexibility"));
    }

    [Fact]
    public void Silence_for_over_a_year_is_the_municipalitys_own_slowness_and_is_not_asked_about()
    {
        var guidance = Town.Judge(Town.Answers(
            (Question.Service, AnswerValue.Option("roads.municipal")),
            (Question.Issue, AnswerValue.Option(Issue.NoReply)),
            (Question.WaitingSince, AnswerValue.On(Town.Today.AddYears(-2))),
            (Question.Connection, AnswerValue.Option(Connection.Here)),
            (Question.ActingFor, AnswerValue.Option(ActingFor.Self))));

        Assert.True(guidance.Complete);
        Assert.Equal("OldCasesWithSpecialFlexibility", guidance.Of<Verdict>().Single().Rule);
    }

    [Fact]
    public void A_building_matter_takes_long_by_its_nature()
    {
        var guidance = Town.Judge(Conduct
            .With(Question.Service, AnswerValue.Option("building.permit"))
            .With(Question.Happened, AnswerValue.On(Town.Today.AddYears(-2))));

        Assert.True(guidance.Complete);
        Assert.Equal("OldCasesWithSpecialFlexibility", guidance.Of<Verdict>().Single().Rule);
    }

    [Fact]
    public void Who_does_not_know_when_it_was_is_helped_and_the_ombud_sees_it()
    {
        var guidance = Town.Judge(Conduct.With(Question.Happened, AnswerValue.Unknown));

        Assert.Equal(VerdictKind.Within, guidance.Verdict);
        Assert.True(guidance.Has<CaseFlag>(f => f.Id == "age-not-known"));
    }

    [Fact]
    public void Who_wants_help_to_apply_is_not_asked_when_it_was()
    {
        var guidance = Town.Judge(Conduct.With(Question.Issue, AnswerValue.Option(Issue.Application)));

        Assert.True(guidance.Complete);
        Assert.Equal(VerdictKind.Within, guidance.Verdict);
    }
}
