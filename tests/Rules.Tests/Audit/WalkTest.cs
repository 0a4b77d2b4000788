using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;
using OmbudGuide.Rules.Tests.Domain;

namespace OmbudGuide.Rules.Tests.Audit;

/// <summary>The walk finds what must not be. Each test adds one faulty rule to the town's; that the town alone has none stands first.</summary>
public sealed class WalkTest
{
    [Fact]
    public void A_town_without_a_faulty_rule_has_no_breach()
    {
        var breaches = Town.World.Services.Keys.SelectMany(service => ServiceWalk.Of(Town.Guide, Town.World, service).Breaches);

        Assert.Empty(breaches.Select(breach => $"{breach.Kind} {breach.What}: {string.Join(", ", breach.Path)}"));
    }

    [Fact]
    public void A_second_verdict_is_found_with_the_fewest_answers_that_show_it()
    {
        var breach = Walk<ConductIsAlsoOutside>("housing.allocation").Where(each => each.Kind == BreachKind.NotOneVerdict).MinBy(each => each.Path.Count)!;

        Assert.Contains(nameof(ConductIsAlsoOutside), breach.What, StringComparison.Ordinal);
        Assert.Equal(AnswerValue.Option(Issue.Conduct), breach.Path[Question.Issue]);
        Assert.Equal(2, breach.Path.Count);
    }

    [Fact]
    public void A_question_that_no_answer_matters_to_is_found_where_it_is_asked()
    {
        var breach = Assert.Single(Walk<WhosePropertyAnInformationIs>("housing.allocation"), each => each.Kind == BreachKind.PointlessQuestion);

        Assert.Equal("property", breach.Subject);
        Assert.Equal(AnswerValue.Option(Issue.Information), breach.Path[Question.Issue]);
    }

    [Fact]
    public void A_conclusion_without_a_source_is_found() =>
        Assert.Equal(nameof(ConductIsARight), Assert.Single(Walk<ConductIsARight>("housing.allocation"), each => each.Kind == BreachKind.NoSource).Subject);

    [Fact]
    public void Days_that_are_walked_as_one_and_are_not_alike_are_found() =>
        Assert.Contains(Walk<TenDaysAreLong>("housing.allocation"), each => each is { Kind: BreachKind.DaysNotAlike, Subject: "waiting-since" });

    [Fact]
    public void A_service_that_leads_elsewhere_than_the_walked_one_is_found()
    {
        var walk = ServiceWalk.Of(Town.Guide, Town.World, "housing.allocation");

        Assert.Empty(Alike.Differing(Town.Guide, walk, Town.World, ["housing.allocation"]));
        Assert.Equal("course.place", Assert.Single(Alike.Differing(Town.Guide, walk, Town.World, ["course.place"])).Subject);
    }

    [Fact]
    public void A_walk_holds_on_another_day_only_where_no_rule_that_fired_has_gone()
    {
        var likeness = new Likeness(Town.Guide);
        var walk = ServiceWalk.Of(Town.Guide, Town.World, "roads.municipal");
        var fired = walk.Coverage.Fired.SelectMany(Guide.SourcesOf).First(source => source.StartsWith("no.", StringComparison.Ordinal));
        var idle = Town.Guide.Rules.Where(rule => !walk.Coverage.Fired.Contains(rule)).SelectMany(Guide.SourcesOf)
            .First(source => source.StartsWith("no.", StringComparison.Ordinal) && !walk.Coverage.Fired.SelectMany(Guide.SourcesOf).Contains(source, StringComparer.Ordinal));

        Assert.True(likeness.Holds(walk, Town.Make(Town.Today.AddDays(1)), "roads.municipal"));
        Assert.True(likeness.Holds(walk, Town.Make(Town.Today, idle), "roads.municipal"));
        Assert.False(likeness.Holds(walk, Town.Make(Town.Today, fired), "roads.municipal"));
    }

    [Fact]
    public void The_walk_counts_ends_and_tells_the_map_of_the_interview()
    {
        var walk = ServiceWalk.Of(Town.Guide, Town.World, "roads.municipal");

        Assert.Equal(walk.Whole.Ends, walk.Transitions.Where(each => each.Key.To is null).Sum(each => each.Value));
        Assert.Equal(walk.Whole.Longest, walk.Longest.Count - 1);
        Assert.InRange(walk.Whole.Mean, 1, walk.Whole.Longest);
        Assert.Contains(walk.Transitions.Keys, each => each is { From: Question.Issue, Answer: "no-reply", To: Question.WaitingSince });
    }

    [Fact]
    public void Another_answer_leads_to_another_body_and_says_which()
    {
        var given = Town.Judge(Town.RefusedHousing());

        var alternatives = new Alternatives(Town.Guide).Of(given);

        var decided = Assert.Single(alternatives, each => each.Changes is [{ Question: Question.ComplaintStatus, Answer: Chosen { Id: "appeal-decided" } }]);
        Assert.Contains("parliamentary-ombud", Alternatives.Bodies(decided.Guidance));
        Assert.DoesNotContain("parliamentary-ombud", Alternatives.Bodies(given));
    }

    [Fact]
    public void A_question_that_only_another_answer_opens_is_answered_in_every_way()
    {
        var given = Town.Judge(Town.Answers(
            (Question.Service, AnswerValue.Option("housing.allocation")),
            (Question.Issue, AnswerValue.Option(Issue.Decision)),
            (Question.Decision, AnswerValue.Option(DecisionForm.None)),
            (Question.Happened, AnswerValue.On(Town.Today.AddDays(-3))),
            (Question.Connection, AnswerValue.Option(Connection.Here)),
            (Question.ActingFor, AnswerValue.Option(ActingFor.Self))));
        Assert.True(given.Complete);

        var found = new Alternatives(Town.Guide).Of(given)
            .First(each => each.Changes[0].Question == Question.Decision && Alternatives.Bodies(each.Guidance).Contains("parliamentary-ombud"));

        Assert.Contains(new Change(Question.ComplaintStatus, AnswerValue.Option(ComplaintStatus.AppealDecided)), found.Changes);
    }

    [Fact]
    public void A_body_that_is_named_without_its_condition_is_found()
    {
        var breach = Walk<RudenessIsForTheMayor>("housing.allocation").First(each => each.Kind == BreachKind.ReferralWithoutCondition);

        Assert.Contains("'mayor' is named as Instead by RudenessIsForTheMayor, and this does not hold", breach.What, StringComparison.Ordinal);
        Assert.Equal(AnswerValue.Option(Issue.Conduct), breach.Path[Question.Issue]);
    }

    [Fact]
    public void A_question_that_only_some_orders_ask_is_found_by_the_answer_that_stands_first() =>
        Assert.Contains(
            ServiceWalk.Of(Guide.Compile([typeof(WhosePropertyWhereTheTieIsNotTold), typeof(OnesOwnPropertyIsNoted)]), Town.World, "housing.allocation").Breaches,
            each => each is { Kind: BreachKind.OrderMatters, Subject: "connection" });

    [Theory]
    [InlineData("course.place")]
    [InlineData("money.sickness")]
    public void The_smallest_change_of_every_end_leads_where_it_is_said_to(string service)
    {
        var (_, tree) = Tree(service);
        var alternatives = new Alternatives(Town.Guide);

        var ends = tree.Ends().ToList();

        Assert.NotEmpty(ends);
        Assert.Contains(ends, end => end.Nearest is not null);
        foreach (var end in ends)
        {
            var others = alternatives.OneChange(Town.Judge(end.Answers)).Where(each => each.Outcome != end.Outcome).ToList();
            Assert.Equal(others.Count == 0, end.Nearest is null);
            Assert.True(end.Nearest is null || others.Exists(each => each.Changes[0] == end.Nearest.Change && each.Outcome == end.Nearest.Outcome), string.Join(", ", end.Answers));
        }
    }

    [Fact]
    public void Every_end_has_its_smallest_change_or_none_leads_away()
    {
        var walk = ServiceWalk.Of(Town.Guide, Town.World, "money.sickness");

        Assert.Equal(walk.Whole.Ends, walk.Changes.Values.Sum() + walk.Fixed);
        Assert.Equal(0, walk.Fixed);
        Assert.True(walk.Referrals > 0);
        Assert.InRange(walk.Tried, 1, walk.Whole.Ends);

        // Whatever else is answered, a matter between private parties stays one.
        var between = ServiceWalk.Of(Town.Guide, Town.World, "rent.private");
        Assert.Equal(between.Whole.Ends, between.Changes.Values.Sum() + between.Fixed);
        Assert.True(between.Fixed > 0);
    }

    [Fact]
    public void What_people_are_told_of_other_answers_is_held_against_the_walk()
    {
        var (walk, tree) = Tree("housing.allocation");
        new ChangeChecks(Town.Guide, walk, tree).Check();
        Assert.Empty(walk.Breaches);

        // Told by rules that are not those of the walk: rudeness leads to the mayor there.
        new ChangeChecks(Guide.Compile([typeof(RudenessIsForTheMayor)]), walk, tree).Check();
        Assert.Contains(walk.Breaches, each => each is { Kind: BreachKind.WhatIfWrong, Subject: "issue" });
    }

    private static (ServiceWalk Walk, EndTree Tree) Tree(string service)
    {
        var interview = new InterviewWalk(Town.Guide, Town.World, service);
        var tree = new EndTree(interview);
        interview.Walk(point => tree.Add(point.Guidance));
        return (ServiceWalk.Of(Town.Guide, Town.World, service), tree);
    }

    private static IEnumerable<Breach> Walk<TRule>(string service) =>
        ServiceWalk.Of(Guide.Compile([typeof(TRule)]), Town.World, service).Breaches;
}
