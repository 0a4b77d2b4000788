using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Content.Tests;

/// <summary>
/// Walks every way the interview can go, for every service of every municipality, with every option, a recent and a long past day,
/// and "don't know". Of services that no rule can tell apart, one is walked.
/// </summary>
public sealed class EveryPathTest
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly ContentLibrary Content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
    private static readonly Guide Guide = Guide.Compile();

    public static TheoryData<string> Municipalities() => [.. Content.Municipalities.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void Every_path_ends_with_one_verdict_a_way_on_and_sources_in_force(string municipality)
    {
        var world = Content.WorldFor(municipality, Day);
        var paths = new Paths();
        var services = ServiceClasses.Of(world).Select(alike => AnswerValue.Option(alike[0])).Append(AnswerValue.Unknown);
        Parallel.ForEach(services, service => Walk(world, Answers.None.With(Question.Service, service), paths));

        Assert.True(paths.Faults.Count == 0, string.Join("\n", paths.Faults.Order(StringComparer.Ordinal).Take(20)));
        Assert.True(paths.Ends > 1000, $"{paths.Ends} ends");
    }

    private static void Walk(World world, Answers from, Paths paths)
    {
        var open = new Stack<Answers>([from]);
        while (open.TryPop(out var answers))
        {
            var guidance = Guide.Evaluate(world, answers);
            Check(guidance, paths);
            if (guidance.Next is { } question)
            {
                foreach (var answer in InterviewLength.WaysToAnswer(world, question))
                {
                    open.Push(answers.With(question, answer));
                }

                if (InterviewLength.LeadNowhere.Contains(question))
                {
                    CheckLeadsNowhere(guidance, question, paths);
                }
            }
            else
            {
                Interlocked.Increment(ref paths.Ends);
            }
        }
    }

    private static void CheckLeadsNowhere(Guidance guidance, Question question, Paths paths)
    {
        var opened = InterviewLength.WaysToAnswer(guidance.World, question)
            .Select(answer => Guide.Evaluate(guidance.World, guidance.Answers.With(question, answer)).Asks.Select(a => a.Question))
            .Select(asks => string.Join(',', asks.Distinct()))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (opened.Count > 1)
        {
            paths.Add($"{Ids.Of(question)} is said to lead nowhere, and leads to {string.Join(" or ", opened)}");
        }
    }

    private static void Check(Guidance guidance, Paths paths)
    {
        void Fault(string what) => paths.Add($"{what}: {string.Join(", ", guidance.Answers.Select(a => $"{Ids.Of(a.Key)}={a.Value}"))}");

        if (guidance.Of<Verdict>().Select(v => v.Kind).Distinct().Count() != 1)
        {
            Fault("not one verdict");
        }

        if (!guidance.Of<Step>().Any())
        {
            Fault("no way on");
        }

        if (guidance.Of<ComplaintRight>().Count() > 1 || guidance.Of<Deadline>().Count() > 1)
        {
            Fault("two complaint rights or deadlines");
        }

        if (guidance.Trace.Firings.GroupBy(f => f.Yielded).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            Fault($"concluded twice by {string.Join(" and ", twice.Select(f => f.Rule.Name))}");
        }

        if (guidance.Complete && guidance.Verdict == VerdictKind.Outside && !guidance.Of<Referral>().Any(r => r.Role == ReferralRole.Instead)
            && !guidance.Of<Step>().Any(s => s.Id is "turn-to-own-municipality" or "turn-to-provider"))
        {
            Fault("outside, and nobody instead");
        }

        if (guidance.Complete && guidance.Verdict == VerdictKind.Outside == guidance.CaseOffered)
        {
            Fault("a case offered outside, or not offered within");
        }
    }

    private sealed class Paths
    {
        private readonly HashSet<string> _faults = [];

        public long Ends;

        public IReadOnlyCollection<string> Faults => _faults;

        public void Add(string fault)
        {
            lock (_faults)
            {
                if (_faults.Count < 1000)
                {
                    _faults.Add(fault);
                }
            }
        }
    }
}
