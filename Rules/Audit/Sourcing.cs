using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>Follows the sources from the rules and facts to what they conclude, along the trace.</summary>
internal sealed class Sourcing(World world)
{
    private readonly HashSet<object> _inForce = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _sourced = new(ReferenceEqualityComparer.Instance);

    /// <summary>Regimes that a deadline may have started under before they ended: they rest on the law of that day.</summary>
    private readonly HashSet<object> _ofTheStart = new(
        world.Services.Values.SelectMany(service => service.Changed).Where(version => version.To < world.Today).Select(version => version.Regime),
        ReferenceEqualityComparer.Instance);

    /// <summary>The sources that are cited and not in force: who cites, and which source.</summary>
    public IEnumerable<(string Citing, string Source)> NotInForce(Guidance guidance)
    {
        foreach (var firing in guidance.Trace.Firings)
        {
            foreach (var fact in firing.Matched)
            {
                if (fact is ISourced { Sources.Count: > 0 } sourced && !_ofTheStart.Contains(fact) && _inForce.Add(fact))
                {
                    foreach (var source in sourced.Sources.Where(source => !world.SourcesInForce.Contains(source)))
                    {
                        yield return (fact.GetType().Name, source);
                    }
                }
            }
        }
    }

    /// <summary>The conclusions that no source stands behind.</summary>
    public IEnumerable<Finding> WithoutSource(Guidance guidance)
    {
        _sourced.Clear();
        foreach (var firing in guidance.Trace.Firings)
        {
            if (IsSourced(firing))
            {
                _sourced.Add(firing.Yielded);
            }
        }

        return guidance.Findings.Where(finding => Concludes(finding) && !_sourced.Contains(finding));
    }

    private bool IsSourced(Firing firing)
    {
        // A rule is judged only where the sources that it cites are in force.
        if (Guide.CitationsOf(firing.Rule).Count > 0)
        {
            return true;
        }

        foreach (var fact in firing.Matched)
        {
            if (fact is ISourced { Sources.Count: > 0 } || _sourced.Contains(fact))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A conclusion about the matter, as opposed to a question, that too little is known, a mark for the ombud, its booking, or danger.</summary>
    private static bool Concludes(Finding finding) => finding is Verdict { Kind: not VerdictKind.Unclear }
        or Referral { Role: not ReferralRole.Emergency } or ComplaintRight or Deadline or LateComplaint or Right or Duty or Note or HelpOffer;
}
