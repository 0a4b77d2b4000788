using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Engine;

namespace OmbudGuide.Rules.Tests.Engine;

public sealed class RefusedRulesTest
{
    [Theory]
    [InlineData(typeof(SpeaksOfADecisionNobodyMatched), "decision, which no line before it binds")]
    [InlineData(typeof(SpeaksOfADecisionMatchedLater), "decision, which no line before it binds")]
    [InlineData(typeof(ConcludesOnADecisionNobodyMatched), "Yield speaks of decision")]
    [InlineData(typeof(NamesItsDecisionByAProperty), "Expected a local variable")]
    [InlineData(typeof(CallsTwoFactsTheSame), "bound by two lines")]
    [InlineData(typeof(CallsAnyOmbudAHealthOmbud), "Expected the same type")]
    [InlineData(typeof(CannotBeDefined), "no such area")]
    [InlineData(typeof(ConcludesNothing), "Expected Then() followed by Yield")]
    [InlineData(typeof(YieldsNull), "yields null")]
    [InlineData(typeof(HasNoConditions), "Expected When() followed by")]
    [InlineData(typeof(HasTwoSetsOfConditions), "Expected one")]
    [InlineData(typeof(NeedsSomethingToBeMade), "public constructor without parameters")]
    [InlineData(typeof(Citizen), "Expected a class derived from Rule", StringComparison.OrdinalIgnoreCase)]
    public void An_unsupported_form_is_refused_with_the_rule_named(Type rule, string reason, StringComparison comparison = StringComparison.Ordinal)
    {
        var refusal = Assert.Throws<RuleCompilationException>(() => RuleSet.Compile([typeof(AComplaintWithinThreeWeeksIsInTime), rule]));

        Assert.Equal([rule.Name], refusal.Rules);
        Assert.Contains(rule.Name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, comparison);
    }

    [Fact]
    public void Two_rules_of_one_name_are_refused()
    {
        var refusal = Assert.Throws<RuleCompilationException>(() => RuleSet.Compile([typeof(Reminds), typeof(RemindsToo)]));

        Assert.Contains("Reminds", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(InTimeUnlessLate))]
    [InlineData(typeof(InTimeIfAnythingIsLate))]
    public void Rules_that_undo_each_others_ground_are_refused_with_the_circle_named(Type rule)
    {
        var refusal = Assert.Throws<RuleCompilationException>(
            () => RuleSet.Compile([typeof(AComplaintInTimeIsForwardedUnlessWithdrawn), rule, typeof(AComplaintThatIsNotInTimeIsLate)]));

        Assert.Equal([nameof(AComplaintThatIsNotInTimeIsLate), rule.Name], refusal.Rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_that_denies_its_own_finding_is_refused()
    {
        var refusal = Assert.Throws<RuleCompilationException>(() => RuleSet.Compile([typeof(RemindsUnlessReminded)]));

        Assert.Equal([nameof(RemindsUnlessReminded)], refusal.Rules);
    }

    [Fact]
    public void Rules_that_only_wait_for_each_other_in_one_direction_are_not_refused()
        => Assert.Equal(2, RuleSet.Compile([typeof(AComplaintThatIsNotInTimeIsLate), typeof(AComplaintWithinThreeWeeksIsInTime)]).Rules.Count);

    public sealed class SpeaksOfADecisionNobodyMatched : Rule
    {
        public override void Define()
        {
            Decision decision = default!;
            When().Match<Complaint>(c => c.From == decision.To);
            Then().Yield(ctx => new NothingToForward());
        }
    }

    public sealed class SpeaksOfADecisionMatchedLater : Rule
    {
        public override void Define()
        {
            Decision decision = default!;
            When().Not<Complaint>(c => c.From == decision.To).Match(() => decision);
            Then().Yield(ctx => new Reminder(decision.Day));
        }
    }

    public sealed class ConcludesOnADecisionNobodyMatched : Rule
    {
        public override void Define()
        {
            Decision decision = default!;
            When().Match<Complaint>();
            Then().Yield(ctx => new Reminder(decision.Day));
        }
    }

    public sealed class NamesItsDecisionByAProperty : Rule
    {
        private Decision Decision { get; set; } = default!;

        public override void Define()
        {
            When().Match(() => Decision);
            Then().Yield(ctx => new Reminder(Decision.Day));
        }
    }

    public sealed class CallsTwoFactsTheSame : Rule
    {
        public override void Define()
        {
            Decision decision = default!;
            When().Match(() => decision).Match(() => decision);
            Then().Yield(ctx => new Reminder(decision.Day));
        }
    }

    public sealed class CallsAnyOmbudAHealthOmbud : Rule
    {
        public override void Define()
        {
            HealthOmbud ombud = default!;
            When().Match<Ombud>(() => ombud);
            Then().Yield(ctx => new Helper(ombud));
        }
    }

    public sealed class CannotBeDefined : Rule
    {
        public override void Define() => throw new InvalidOperationException("no such area");
    }

    public sealed class ConcludesNothing : Rule
    {
        public override void Define()
        {
            When().Match<Decision>();
            Then();
        }
    }

    public sealed class YieldsNull : Rule
    {
        public override void Define()
        {
            When().Match<Decision>();
            Then().Yield<Reminder>(ctx => null!);
        }
    }

    public sealed class HasNoConditions : Rule
    {
        public override void Define() => Then().Yield(ctx => new Reminder(1));
    }

    public sealed class HasTwoSetsOfConditions : Rule
    {
        public override void Define()
        {
            When().Match<Decision>();
            When().Match<Complaint>();
            Then().Yield(ctx => new Reminder(1));
        }
    }

    public sealed class NeedsSomethingToBeMade(int day) : Rule
    {
        public override void Define()
        {
            When().Match<Decision>(d => d.Day == day);
            Then().Yield(ctx => new Reminder(1));
        }
    }

    public sealed class Reminds : Rule
    {
        public override void Define()
        {
            When().Match<Decision>();
            Then().Yield(ctx => new Reminder(1));
        }
    }

    [Name("Reminds")]
    public sealed class RemindsToo : Rule
    {
        public override void Define()
        {
            When().Match<Decision>();
            Then().Yield(ctx => new Reminder(2));
        }
    }

    public sealed class RemindsUnlessReminded : Rule
    {
        public override void Define()
        {
            When().Match<Decision>().Not<Reminder>();
            Then().Yield(ctx => new Reminder(1));
        }
    }

    public sealed class InTimeUnlessLate : Rule
    {
        public override void Define()
        {
            Complaint complaint = default!;
            When().Match(() => complaint).Not<Late>();
            Then().Yield(ctx => new InTime(complaint));
        }
    }

    public sealed class InTimeIfAnythingIsLate : Rule
    {
        public override void Define()
        {
            Complaint complaint = default!;
            When().Match(() => complaint).Exists<Late>();
            Then().Yield(ctx => new InTime(complaint));
        }
    }
}
