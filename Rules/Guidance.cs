using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules;

/// <summary>What the rules conclude from the answers so far. Chat, desk and office show it; none of them concludes anything itself.</summary>
public sealed class Guidance
{
    private readonly Func<Finding, IReadOnlyList<Reason>> _because;

    internal Guidance(World world, Answers answers, IReadOnlyList<Finding> findings, Func<Finding, IReadOnlyList<Reason>> because)
    {
        (World, Answers, Findings, _because) = (world, answers, findings, because);
        Asks = [.. findings.OfType<Ask>().OrderBy(a => a.Question)];
    }

    public World World { get; }

    public Answers Answers { get; }

    /// <summary>All findings, in a fixed order.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Open questions, the next one first.</summary>
    public IReadOnlyList<Ask> Asks { get; }

    /// <summary>The next question, or null where nothing is left to ask.</summary>
    public Question? Next => Asks.Count > 0 ? Asks[0].Question : null;

    /// <summary>Nothing is left to ask.</summary>
    public bool Complete => Asks.Count == 0;

    /// <summary>The kind of the verdict: there is one at any point; <see cref="VerdictKind.Unclear"/> while too little is known.</summary>
    public VerdictKind Verdict => Findings.OfType<Verdict>().First().Kind;

    public ComplaintRight? Complaint => Findings.OfType<ComplaintRight>().FirstOrDefault();

    public Deadline? Deadline => Findings.OfType<Deadline>().FirstOrDefault();

    public LateComplaint? Late => Findings.OfType<LateComplaint>().FirstOrDefault();

    /// <summary>A case can be opened with the ombud.</summary>
    public bool CaseOffered => Findings.OfType<CaseOffer>().Any();

    public IEnumerable<T> Of<T>()
        where T : Finding => Findings.OfType<T>();

    /// <summary>Why a finding was concluded: the rules on the way from the answers to it, the last one first.</summary>
    public IReadOnlyList<Reason> Because(Finding finding) => _because(finding);
}

/// <summary>One rule's part in a conclusion.</summary>
/// <param name="Rule">The rule's name, which is also the id of its text.</param>
/// <param name="Sources">Source ids: those the rule cites and those its facts rest on.</param>
/// <param name="Facts">The facts it matched: answers, points of the mandate, the law's regime, conclusions on the way.</param>
public sealed record Reason(string Rule, IReadOnlyList<string> Sources, IReadOnlyList<object> Facts);
