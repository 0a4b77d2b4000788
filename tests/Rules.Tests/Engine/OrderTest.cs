using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Engine;

namespace OmbudGuide.Rules.Tests.Engine;

public sealed class OrderTest
{
    private static readonly Type[] Types =
    [
        typeof(AComplaintWithinThreeWeeksIsInTime), typeof(AComplaintThatIsNotInTimeIsLate), typeof(AComplaintInTimeIsForwardedUnlessWithdrawn),
        typeof(WithoutAnyComplaintForwardedThereIsNothingToForward), typeof(EveryOmbudMayHelpWithALateComplaint),
    ];

    private static readonly object[] Facts =
    [
        new Citizen("Kari"), new Decision(new Citizen("Kari"), 0), new Complaint(new Citizen("Kari"), 3),
        new Complaint(new Citizen("Kari"), 30), new Complaint(new Citizen("Kari"), 40), new MunicipalOmbud("Drammen"), new MunicipalOmbud("Asker"),
    ];

    [Fact]
    public void The_order_in_which_facts_are_told_changes_nothing()
    {
        var rules = RuleSet.Compile(Types);
        var expected = Story(rules.Evaluate(Facts));

        Assert.NotEmpty(expected);
        Assert.All(Permutations(Facts), facts => Assert.Equal(expected, Story(rules.Evaluate(facts))));
    }

    [Fact]
    public void The_order_in_which_rules_are_listed_changes_nothing()
    {
        var expected = Story(RuleSet.Compile(Types).Evaluate(Facts));

        Assert.All(Permutations(Types), types => Assert.Equal(expected, Story(RuleSet.Compile(types).Evaluate(Facts))));
    }

    [Fact]
    public void Facts_of_one_kind_are_ordered_by_what_they_say()
        => Assert.Equal(
            [3, 30, 40],
            RuleSet.Compile([]).Evaluate([Facts[4], Facts[2], Facts[3]]).Facts<Complaint>().Select(complaint => complaint.Day));

    [Fact]
    public void A_rule_runs_after_the_rules_whose_findings_it_denies()
    {
        var names = RuleSet.Compile(Types).Rules.Select(rule => rule.Type).ToList();

        Assert.True(names.IndexOf(typeof(AComplaintWithinThreeWeeksIsInTime)) < names.IndexOf(typeof(AComplaintThatIsNotInTimeIsLate)));
        Assert.True(names.IndexOf(typeof(AComplaintThatIsNotInTimeIsLate)) < names.IndexOf(typeof(EveryOmbudMayHelpWithALateComplaint)));
    }

    [Fact]
    public void Among_rules_that_need_not_wait_the_urgent_runs_first()
        => Assert.Equal(["Urgent", "Calm", "Patient"], RuleSet.Compile([typeof(Patient), typeof(Calm), typeof(Urgent)]).Rules.Select(rule => rule.Name));

    [Theory]
    [MemberData(nameof(Smaller))]
    public void Facts_are_compared_by_everything_they_say(object smaller, object greater)
    {
        Assert.True(FactOrder.Compare(smaller, greater) < 0);
        Assert.True(FactOrder.Compare(greater, smaller) > 0);
        Assert.Equal(0, FactOrder.Compare(greater, greater));
    }

    public static TheoryData<object, object> Smaller() => new()
    {
        { new Everything(), new Everything { Number = 1 } },
        { new Everything { Text = "Å" }, new Everything { Text = "å" } },
        { new Everything { Text = null }, new Everything { Text = "" } },
        { new Everything { Day = new DateOnly(2026, 1, 31) }, new Everything { Day = new DateOnly(2026, 2, 1) } },
        { new Everything { Weekday = DayOfWeek.Monday }, new Everything { Weekday = DayOfWeek.Friday } },
        { new Everything { Perhaps = null }, new Everything { Perhaps = -1 } },
        { new Everything { Who = new Citizen("Kari") }, new Everything { Who = new Citizen("Ola") } },
        { new Everything { List = ["a", "b"] }, new Everything { List = ["a", "c"] } },
        { new Everything { List = ["a"] }, new Everything { List = ["a", "a"] } },
        { new Everything { Set = new HashSet<string> { "c", "a" } }, new Everything { Set = new HashSet<string> { "b", "c" } } },
        { new Everything { Inner = ("a", 2) }, new Everything { Inner = ("b", 1) } },
        { new Citizen("Ola"), new Decision(new Citizen("Kari"), 0) },
    };

    private static List<string> Story(Evaluation evaluation)
        => [.. evaluation.Facts<object>().Select(fact => fact.ToString()!), .. evaluation.Firings.Select(firing => firing + " <- " + string.Join("; ", firing.Matched))];

    private static IEnumerable<T[]> Permutations<T>(T[] items)
    {
        if (items.Length < 2)
            return [items];
        return items.SelectMany((first, i) => Permutations<T>([.. items[..i], .. items[(i + 1)..]]).Select(rest => (T[])[first, .. rest]));
    }

    public sealed record Everything
    {
        public int Number { get; init; }

        public string? Text { get; init; } = "";

        public DateOnly Day { get; init; }

        public DayOfWeek Weekday { get; init; }

        public int? Perhaps { get; init; }

        public object? Who { get; init; }

        public IReadOnlyList<string> List { get; init; } = [];

        public IReadOnlySet<string> Set { get; init; } = new HashSet<string>();

        public (string, int) Inner { get; init; }
    }

    [Priority(1)]
    public sealed class Urgent : Rule
    {
        public override void Define()
        {
            When().Exists<Citizen>();
            Then().Yield(ctx => new Reminder(1));
        }
    }

    public sealed class Calm : Rule
    {
        public override void Define()
        {
            When().Exists<Citizen>();
            Then().Yield(ctx => new Reminder(2));
        }
    }

    public sealed class Patient : Rule
    {
        public override void Define()
        {
            When().Exists<Citizen>();
            Then().Yield(ctx => new Reminder(3));
        }
    }
}
