using System.Diagnostics;
using NRules.Fluent.Dsl;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.RuleEngine;

/// <summary>
/// <c>evaluate</c>: forty rules on the engine against the same forty written by hand, both with their trace; and the product's own rules
/// on a real inquiry.
/// </summary>
internal static class Comparing
{
    private const int Rounds = 9;
    private const int Evaluations = 20_000;
    private const int RealEvaluations = 2_000;

    public static void Run()
    {
        var rules = RuleSet.Compile(typeof(Comparing).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract));
        var inquiry = new Inquiry(
            new("yes", 7), new("yes", 7), new("yes", 7), new("yes", 7), new("yes", 7), new("yes", 7), new("yes", 7), new("yes", 7), new("yes", 7), new("yes", 7), null);
        object[] facts =
        [
            inquiry.A!, inquiry.B!, inquiry.C!, inquiry.D!, inquiry.E!, inquiry.F!, inquiry.G!, inquiry.H!, inquiry.I!, inquiry.J!,
        ];
        var byEngine = rules.Evaluate(facts).Firings.Select(firing => firing.Yielded).ToHashSet();
        if (!byEngine.SetEquals(ByHand.Conclude(inquiry).Select(fired => fired.Yielded)))
            throw new InvalidOperationException("The engine and the code by hand do not conclude the same.");

        var (guide, world, answers) = RealInquiry();
        var real = guide.Evaluate(world, answers).Trace;
        var (engine, hand, product) = (new List<Cost>(), new List<Cost>(), new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            engine.Add(Measure(Evaluations, () => rules.Evaluate(facts).Firings.Count));
            hand.Add(Measure(Evaluations, () => ByHand.Conclude(inquiry).Count));
            product.Add(Measure(RealEvaluations, () => guide.Evaluate(world, answers).Trace.Firings.Count));
        }

        Console.WriteLine();
        Console.WriteLine($"evaluate: {rules.Rules.Count} rules on {facts.Length} facts, {byEngine.Count} firings, each traced; medians of {Rounds} rounds");
        Show("engine", engine);
        Show("by hand", hand);
        Console.WriteLine(
            $"  engine / by hand    {Machine.Median(engine.Select(each => each.Microseconds)) / Machine.Median(hand.Select(each => each.Microseconds)),8:F1} times the time, "
            + $"{Machine.Median(engine.Select(each => each.Bytes)) / Machine.Median(hand.Select(each => each.Bytes)):F1} times the memory");
        Show($"Drammen, {guide.Rules.Count} rules, {real.Firings.Count} firings", product);
    }

    /// <summary>A refused home from the municipality, all questions answered.</summary>
    private static (Guide Guide, World World, Answers Answers) RealInquiry()
    {
        var day = new DateOnly(2026, 11, 22);
        var world = ContentLibrary.Load(ContentLibrary.DefaultFolder).WorldFor("drammen", day);
        var guide = Guide.Compile();
        var answers = Answers.None
            .With(Question.Service, AnswerValue.Option("housing.municipal-housing"))
            .With(Question.Issue, AnswerValue.Option("decision"))
            .With(Question.Decision, AnswerValue.Option("written"))
            .With(Question.DecisionReceived, AnswerValue.On(day.AddDays(-14)));
        while (guide.Evaluate(world, answers) is { Next: { } next })
        {
            answers = answers.With(next, QuestionKinds.KindOf(next) == QuestionKind.Date
                ? AnswerValue.On(day.AddDays(-14))
                : AnswerValue.Option(QuestionKinds.OptionsOf(next)[0]));
        }

        return (guide, world, answers);
    }

    private static void Show(string name, List<Cost> costs) => Console.WriteLine(
        $"  {name,-38} {Machine.Median(costs.Select(each => each.Microseconds)),8:F2} µs {Machine.Median(costs.Select(each => each.Bytes)),10:N0} bytes");

    private static Cost Measure(int times, Func<int> evaluate)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++) evaluate();
        return new(watch.Elapsed.TotalMicroseconds / times, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / times);
    }

    private sealed record Cost(double Microseconds, double Bytes);
}
