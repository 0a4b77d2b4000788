using System.Collections.Concurrent;
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
        EndsWell(Content, Content.WorldFor(municipality, Day));
    }

    /// <summary>Walks every way in a world, and asserts that each ends as it must.</summary>
    /// <param name="faultOf">What else is wrong with the guidance at an end; null for nothing.</param>
    internal static void EndsWell(ContentLibrary content, World world, Func<Guidance, string?>? faultOf = null)
    {
        var paths = new Paths(faultOf ?? (_ => null));
        var services = ServiceClasses.Of(world).Select(alike => AnswerValue.Option(alike[0])).Append(AnswerValue.Unknown);
        Parallel.ForEach(services, service => Walk(world, Answers.None.With(Question.Service, service), paths));

        Assert.True(paths.Faults.Count == 0, string.Join("\n", paths.Faults.Order(StringComparer.Ordinal).Take(20)));
        Assert.True(paths.Ends > 1000, $"{paths.Ends} ends");
        content.Check(paths.Texts, world.Country);
    }

    private static void Walk(World world, Answers from, Paths paths)
    {
        var open = new Stack<Guidance>([Guide.Evaluate(world, from)]);
        while (open.TryPop(out var guidance))
        {
            Check(guidance, paths);
            paths.Say(guidance);
            if (guidance.Next is not { } question)
            {
                Interlocked.Increment(ref paths.Ends);
                if (paths.FaultOf(guidance) is { } fault)
                {
                    paths.Add(fault);
                }

                continue;
            }

            var next = InterviewLength.WaysToAnswer(world, question)
                .Select(answer => Guide.Evaluate(world, guidance.Answers.With(question, answer)))
                .ToList();
            var asked = next.Select(g => string.Join(',', g.Asks.Select(a => a.Question).Distinct())).Distinct(StringComparer.Ordinal).ToList();
            if (asked.Count > 1 && InterviewLength.LeadNowhere.Contains(question))
            {
                paths.Add($"{Ids.Of(question)} is said to lead nowhere, and leads to {string.Join(" or ", asked)}");
            }

            next.ForEach(open.Push);
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

    private sealed class Paths(Func<Guidance, string?> faultOf)
    {
        private readonly HashSet<string> _faults = [];
        private readonly ConcurrentDictionary<string, byte> _texts = new(StringComparer.Ordinal);

        public long Ends;

        public Func<Guidance, string?> FaultOf { get; } = faultOf;

        public IReadOnlyCollection<string> Faults => _faults;

        /// <summary>The texts that what was concluded needs.</summary>
        public IEnumerable<string> Texts => _texts.Keys;

        public void Say(Guidance guidance)
        {
            foreach (var finding in guidance.Findings)
            {
                var key = finding switch
                {
                    Right right => $"findings.right.{right.Id}",
                    Duty duty => $"findings.duty.{duty.Id}",
                    Step step => $"findings.step.{step.Id}",
                    Note note => $"findings.note.{note.Id}",
                    CaseFlag flag => $"findings.flag.{flag.Id}",
                    HelpOffer help => $"findings.help.{help.Help}",
                    _ => null,
                };
                if (key is not null)
                {
                    _texts.TryAdd(key, 0);
                }

                if (_texts.TryAdd($"rules.{finding.Rule}", 0) && Concludes(finding) && !guidance.Because(finding).Any(r => r.Sources.Count > 0))
                {
                    Add($"{finding.Rule} concludes without a source");
                }
            }
        }

        /// <summary>A conclusion about the matter, as opposed to a question, a piece of advice, a mark for the ombud, or danger.</summary>
        private static bool Concludes(Finding finding) => finding is Verdict { Kind: not VerdictKind.Unclear } or Referral or ComplaintRight or Deadline or Right or Duty or Note;

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
