using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Engine;

namespace OmbudGuide.Rules.Tests.Engine;

public sealed class RuleSetTest
{
    private static readonly RuleSet Rules = RuleSet.Compile(
        [typeof(AComplaintWithinThreeWeeksIsInTime), typeof(AComplaintInTimeIsForwardedUnlessWithdrawn), typeof(EveryOmbudMayHelpWithALateComplaint), typeof(RemindsAllOfOneArea)]);

    private static readonly Citizen Kari = new("Kari");

    [Fact]
    public void A_rule_tells_its_name_meaning_and_tags()
    {
        var rule = Rules.Rules.Single(rule => rule.Type == typeof(EveryOmbudMayHelpWithALateComplaint));

        Assert.Equal("A late complaint that the ombud may look at", rule.Name);
        Assert.Equal("Where any complaint is late, each ombud may help.", rule.Description);
        Assert.Equal(["help"], rule.Tags);
        Assert.Equal(5, rule.Priority);
    }

    [Fact]
    public void A_rule_without_a_name_of_its_own_is_called_as_its_class()
        => Assert.Contains(nameof(AComplaintInTimeIsForwardedUnlessWithdrawn), Rules.Rules.Select(rule => rule.Name));

    [Fact]
    public void A_finding_may_carry_the_name_of_its_rule()
        => Assert.Equal(
            [nameof(RemindsAllOfOneArea)],
            Rules.Evaluate([new Decision(Kari, 4, "school"), new Decision(Kari, 7, "school")]).Facts<Notice>().Select(notice => notice.Rule).Distinct());

    [Fact]
    public void A_rule_may_draw_several_conclusions()
        => Assert.Equal([4, 7], Rules.Evaluate([new Decision(Kari, 4, "school"), new Decision(Kari, 7, "school")]).Facts<Reminder>().Select(reminder => reminder.Day));

    [Fact]
    public void A_condition_may_look_through_what_a_matched_fact_lists()
        => Assert.Empty(Rules.Evaluate([new Decision(Kari, 4, "home care")]).Facts<Notice>());

    [Fact]
    public void A_rule_may_keep_a_number_of_its_own()
    {
        var rules = RuleSet.Compile([typeof(RemindsFromTheThirdDay)]);

        Assert.Single(rules.Evaluate([new Decision(Kari, 3)]).Firings);
        Assert.Empty(rules.Evaluate([new Decision(Kari, 2)]).Firings);
    }

    [Fact]
    public void A_smaller_set_leaves_out_what_was_not_wanted_and_all_that_rests_on_it()
    {
        var without = Rules.Where(rule => rule.Type != typeof(AComplaintWithinThreeWeeksIsInTime));

        Assert.Equal(Rules.Rules.Count - 1, without.Rules.Count);
        Assert.Empty(without.Evaluate([new Decision(Kari, 0), new Complaint(Kari, 1)]).Facts<Forwarded>());
        Assert.Single(Rules.Evaluate([new Decision(Kari, 0), new Complaint(Kari, 1)]).Facts<Forwarded>());
    }

    [Fact]
    public void The_same_fact_told_twice_is_refused()
        => Assert.Throws<ArgumentException>(() => Rules.Evaluate([new Citizen("Kari"), new Citizen("Kari")]));

    [Fact]
    public void Many_facts_of_one_kind_are_told_apart()
    {
        object[] facts = [.. Enumerable.Range(0, 100).Select(day => new Complaint(Kari, day))];

        Assert.Equal(22, Rules.Evaluate([new Decision(Kari, 0), .. facts]).Facts<InTime>().Count);
        Assert.Throws<ArgumentException>(() => Rules.Evaluate([.. facts, new Complaint(Kari, 50)]));
    }

    [Fact]
    public void A_missing_fact_is_refused()
        => Assert.Throws<ArgumentException>(() => Rules.Evaluate([null!]));

    [Fact]
    public void A_rule_that_fails_is_named_and_the_citizens_words_are_not()
    {
        var error = Assert.Throws<RuleEvaluationException>(() => RuleSet.Compile([typeof(RemindsByTheName)]).Evaluate([new Citizen("Kari Nordmann")]));

        Assert.Equal([nameof(RemindsByTheName)], error.Rules);
        Assert.DoesNotContain("Nordmann", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_concludes_nothing_for_some_fact_is_named()
        => Assert.Equal(
            [nameof(HelpsWhomItCan)],
            Assert.Throws<RuleEvaluationException>(() => RuleSet.Compile([typeof(HelpsWhomItCan)]).Evaluate([new Citizen("")])).Rules);

    [Fact]
    public void Many_are_guided_at_once_and_each_gets_their_own_findings()
    {
        Parallel.For(0, 2_000, i =>
        {
            var me = new Citizen($"{i}");
            var found = Rules.Evaluate([new Decision(me, 0, "school"), new Complaint(me, i % 40)]);

            Assert.Equal(i % 40 <= 21 ? [new Forwarded(new Complaint(me, i % 40))] : [], found.Facts<Forwarded>());
            Assert.Single(found.Facts<Notice>());
        });
    }

    public sealed record Notice(string Rule, Decision Decision);

    public sealed class RemindsAllOfOneArea : Rule
    {
        private static readonly string[] Areas = ["school", "kindergarten"];

        public override void Define()
        {
            Decision decision = default!;

            When()
                .Match(() => decision, d => Areas.Any(area => area == d.Area));

            Then()
                .Yield(ctx => new Notice(ctx.Rule.Name, decision))
                .Yield(ctx => new Reminder(decision.Day));
        }
    }

    public sealed class RemindsFromTheThirdDay : Rule
    {
        private readonly int _third = 3;

        public override void Define()
        {
            Decision decision = default!;

            When()
                .Match(() => decision, d => d.Day >= _third);

            Then()
                .Yield(ctx => new Reminder(decision.Day + _third));
        }
    }

    public sealed class RemindsByTheName : Rule
    {
        public override void Define()
        {
            Citizen citizen = default!;

            When()
                .Match(() => citizen);

            Then()
                .Yield(ctx => new Reminder(int.Parse(citizen.Name)));
        }
    }

    public sealed class HelpsWhomItCan : Rule
    {
        public override void Define()
        {
            Citizen citizen = default!;

            When()
                .Match(() => citizen);

            Then()
                .Yield(ctx => (citizen.Name.Length == 0 ? null : new Helper(new MunicipalOmbud("Drammen")))!);
        }
    }
}
