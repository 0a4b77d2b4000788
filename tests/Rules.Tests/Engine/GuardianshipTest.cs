using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Engine;

namespace OmbudGuide.Rules.Tests.Engine;

/// <summary>Rules whose findings lead to more of the same.</summary>
public sealed class GuardianshipTest
{
    private static readonly RuleSet Rules = RuleSet.Compile([typeof(AGuardianMayAct), typeof(WhoMayActForAGuardianMayActForTheWard)]);

    private static readonly Citizen[] Chain = [.. "ABCDEFGH".Select(name => new Citizen($"{name}"))];

    [Fact]
    public void A_guardians_guardian_may_act_too()
    {
        var acting = Rules.Evaluate([new Guardian(Chain[0], Chain[1]), new Guardian(Chain[1], Chain[2])]).Facts<MayActFor>();

        Assert.Contains(new MayActFor(Chain[2], Chain[0]), acting);
        Assert.Equal(3, acting.Count);
    }

    [Fact]
    public void A_ward_may_not_act_for_the_guardian()
        => Assert.DoesNotContain(new MayActFor(Chain[0], Chain[1]), Rules.Evaluate([new Guardian(Chain[0], Chain[1])]).Facts<MayActFor>());

    [Fact]
    public void A_long_chain_is_followed_to_its_end_and_nobody_is_counted_twice()
    {
        var evaluation = Rules.Evaluate([.. Chain.Zip(Chain.Skip(1), object (ward, guardian) => new Guardian(ward, guardian))]);

        Assert.Equal(28, evaluation.Facts<MayActFor>().Count);
        Assert.Equal(evaluation.Firings.Count, evaluation.Firings.Select(firing => (firing.Rule, string.Join(';', firing.Matched))).Distinct().Count());
    }

    [Fact]
    public void Two_who_guard_each_other_come_to_an_end()
    {
        var evaluation = Rules.Evaluate([new Guardian(Chain[0], Chain[1]), new Guardian(Chain[1], Chain[0])]);

        Assert.Equal(4, evaluation.Facts<MayActFor>().Count);
        Assert.Equal(2, evaluation.WalkBack(new MayActFor(Chain[0], Chain[0])).Given.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whoever_can_be_reached_through_guardians_may_act_and_nobody_else(int seed)
    {
        var random = new Random(seed);
        var pairs = Enumerable.Range(0, 12).Select(_ => (Of: random.Next(Chain.Length), Who: random.Next(Chain.Length))).Distinct().ToList();
        var reached = pairs.ToHashSet();
        while (true)
        {
            var more = (from first in reached from second in reached where first.Who == second.Of select (first.Of, second.Who)).Where(pair => !reached.Contains(pair)).ToList();
            if (more.Count == 0)
                break;
            reached.UnionWith(more);
        }

        var acting = Rules.Evaluate([.. pairs.Select(pair => (object)new Guardian(Chain[pair.Of], Chain[pair.Who]))]);

        Assert.Equal(reached.Select(pair => new MayActFor(Chain[pair.Who], Chain[pair.Of])).ToHashSet(), acting.Facts<MayActFor>().ToHashSet());
        Assert.Equal(acting.Firings.Count, acting.Firings.Select(firing => (firing.Rule, string.Join(';', firing.Matched))).Distinct().Count());
    }

    [Fact]
    public void Two_rules_that_lead_to_each_other_come_to_an_end_and_do_as_much_alone_as_they_can()
    {
        var rules = RuleSet.Compile([typeof(AReminderIsAComplaintTheDayAfter), typeof(AnEarlyComplaintIsReminded)]);

        Assert.Equal([4, 5], rules.Evaluate([new Reminder(3)]).Facts<Complaint>().Select(complaint => complaint.Day));
        Assert.Equal([4], rules.Where(rule => rule.Type == typeof(AReminderIsAComplaintTheDayAfter)).Evaluate([new Reminder(3)]).Facts<Complaint>().Select(complaint => complaint.Day));
    }

    [Fact]
    public void Reminders_without_end_are_stopped_with_their_rules_named()
    {
        var rules = RuleSet.Compile([typeof(EveryReminderIsFollowedByAnother), typeof(AGuardianMayAct)]);

        var error = Assert.Throws<RuleEvaluationException>(() => rules.Evaluate([new Reminder(1)]));

        Assert.Equal([nameof(EveryReminderIsFollowedByAnother)], error.Rules);
        Assert.Empty(rules.Evaluate([]).Firings);
    }

    public sealed class AGuardianMayAct : Rule
    {
        public override void Define()
        {
            Guardian guardian = default!;

            When()
                .Match(() => guardian);

            Then()
                .Yield(ctx => new MayActFor(guardian.Who, guardian.Of));
        }
    }

    public sealed class WhoMayActForAGuardianMayActForTheWard : Rule
    {
        public override void Define()
        {
            MayActFor first = default!;
            MayActFor second = default!;

            When()
                .Match(() => first)
                .Match(() => second, s => s.Who == first.Whom);

            Then()
                .Yield(ctx => new MayActFor(first.Who, second.Whom));
        }
    }

    public sealed class EveryReminderIsFollowedByAnother : Rule
    {
        public override void Define()
        {
            Reminder reminder = default!;

            When()
                .Match(() => reminder);

            Then()
                .Yield(ctx => new Reminder(reminder.Day + 1));
        }
    }

    public sealed class AReminderIsAComplaintTheDayAfter : Rule
    {
        public override void Define()
        {
            Reminder reminder = default!;

            When()
                .Match(() => reminder);

            Then()
                .Yield(ctx => new Complaint(Chain[0], reminder.Day + 1));
        }
    }

    public sealed class AnEarlyComplaintIsReminded : Rule
    {
        public override void Define()
        {
            Complaint complaint = default!;

            When()
                .Match(() => complaint, c => c.Day < 5);

            Then()
                .Yield(ctx => new Reminder(complaint.Day));
        }
    }
}
