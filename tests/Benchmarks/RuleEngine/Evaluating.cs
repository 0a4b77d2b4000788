using System.Diagnostics;
using NRules.Fluent.Dsl;
using OmbudGuide.Rules.Engine;

namespace OmbudGuide.Benchmarks.RuleEngine;

/// <summary>Time and memory of putting ten facts to forty rules, with the trace that is always kept; and of compiling the rules.</summary>
internal static class Evaluating
{
    private const int Rounds = 7;
    private const int Evaluations = 50_000;

    public static void Run()
    {
        var types = typeof(Evaluating).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract && type.Namespace == typeof(Evaluating).Namespace).ToList();
        object[] facts =
        [
            new Given<A>("yes", 7), new Given<B>("yes", 7), new Given<C>("yes", 7), new Given<D>("yes", 7), new Given<E>("yes", 7),
            new Given<F>("yes", 7), new Given<G>("yes", 7), new Given<H>("yes", 7), new Given<I>("yes", 7), new Given<J>("yes", 7),
        ];

        var cold = Stopwatch.StartNew();
        var rules = RuleSet.Compile(types);
        Console.WriteLine($"compile, cold     {cold.Elapsed.TotalMilliseconds,8:F0} ms");
        cold.Restart();
        var firings = rules.Evaluate(facts).Firings.Count;
        Console.WriteLine($"first evaluation  {cold.Elapsed.TotalMilliseconds,8:F1} ms");
        cold.Restart();
        rules = RuleSet.Compile(types);
        Console.WriteLine($"compile, warm     {cold.Elapsed.TotalMilliseconds,8:F0} ms");
        Console.WriteLine($"{rules.Rules.Count} rules, {facts.Length} facts, {firings} firings");

        for (var round = 0; round < Rounds; round++)
            Measure(rules, facts);
    }

    private static void Measure(RuleSet rules, object[] facts)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Evaluations; i++)
            rules.Evaluate(facts);
        Console.WriteLine($"evaluation        {watch.Elapsed.TotalMicroseconds / Evaluations,8:F2} µs {(GC.GetAllocatedBytesForCurrentThread() - before) / Evaluations,8:N0} bytes");
    }
}
