using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Engine;

namespace OmbudGuide.Rules.Tests.Engine;

public sealed class TraceTest
{
    private static readonly RuleSet Rules = RuleSet.Compile(
        [typeof(AComplaintWithinThreeWeeksIsInTime), typeof(AComplaintInTimeIsForwardedUnlessWithdrawn), typeof(EveryDecisionIsReminded), typeof(EveryComplaintIsReminded)]);

    private static readonly Decision Decision = new(new Citizen("Kari"), 0);
    private static readonly Complaint Complaint = new(new Citizen("Kari"), 3);
    private static readonly Withdrawal Elsewhere = new(new Citizen("Ola"));

    [Fact]
    public void A_finding_is_walked_back_to_what_was_told()
    {
        var why = Rules.Evaluate([Elsewhere, Complaint, Decision]).WalkBack(new Forwarded(Complaint));

        Assert.Equal([Decision, Complaint], why.Given);
        Assert.Equal([nameof(AComplaintWithinThreeWeeksIsInTime), nameof(AComplaintInTimeIsForwardedUnlessWithdrawn)], why.Firings.Select(firing => firing.Rule.Name));
    }

    [Fact]
    public void What_was_told_rests_on_itself_alone()
    {
        var why = Rules.Evaluate([Complaint, Decision]).WalkBack(Decision);

        Assert.Equal([Decision], why.Given);
        Assert.Empty(why.Firings);
    }

    [Fact]
    public void What_was_neither_told_nor_found_cannot_be_explained()
        => Assert.Throws<ArgumentException>(() => Rules.Evaluate([Complaint]).WalkBack(new Forwarded(Complaint)));

    [Fact]
    public void A_firing_holds_what_was_matched_and_what_follows()
    {
        var firing = Rules.Evaluate([Complaint, Decision]).Firings.Single(firing => firing.Yielded is InTime);

        Assert.Equal([Decision, Complaint], firing.Matched);
        Assert.Equal(new InTime(Complaint), firing.Yielded);
    }

    [Fact]
    public void Two_rules_that_agree_both_support_the_one_finding()
    {
        var evaluation = Rules.Evaluate([Decision, Complaint]);

        var reminder = Assert.Single(evaluation.Facts<Reminder>());
        var support = evaluation.SupportOf(reminder);
        Assert.Equal([nameof(EveryComplaintIsReminded), nameof(EveryDecisionIsReminded)], support.Select(firing => firing.Rule.Name));
        Assert.All(support, firing => Assert.Same(reminder, firing.Yielded));
        Assert.Equal([Complaint, Decision], evaluation.WalkBack(reminder).Given);
    }

    [Fact]
    public void A_finding_of_one_rule_alone_has_one_support()
        => Assert.Single(Rules.Evaluate([Decision]).SupportOf(new Reminder(1)));

    [Fact]
    public void What_was_only_told_has_no_support()
        => Assert.Empty(Rules.Evaluate([Decision]).SupportOf(Decision));

    public sealed class EveryDecisionIsReminded : Rule
    {
        public override void Define()
        {
            When().Match<Decision>();
            Then().Yield(ctx => new Reminder(1));
        }
    }

    public sealed class EveryComplaintIsReminded : Rule
    {
        public override void Define()
        {
            When().Match<Complaint>();
            Then().Yield(ctx => new Reminder(1));
        }
    }
}
