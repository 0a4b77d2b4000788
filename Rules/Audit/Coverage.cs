using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>What came to be on some ways of the interview: rules that fired, what was said, what was asked.</summary>
public sealed class Coverage
{
    private readonly HashSet<RuleInfo> _fired = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(string Kind, string Id)> _said = [];
    private readonly HashSet<(Question Question, string Option)> _options = [];
    private readonly HashSet<string> _concluding = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.Ordinal);

    public IReadOnlySet<RuleInfo> Fired => _fired;

    /// <summary>Rules that findings name as theirs, by name: each has a text.</summary>
    public IReadOnlySet<string> Concluding => _concluding;

    /// <summary>Findings with a text of their own, by kind and id: <c>right reasons</c>, <c>step send-complaint</c>.</summary>
    public IReadOnlySet<(string Kind, string Id)> Said => _said;

    /// <summary>Questions that were put with an option that was offered; the option of a date is its question's id.</summary>
    public IReadOnlySet<(Question Question, string Option)> Options => _options;

    /// <summary>Bodies that were named, by authority id.</summary>
    public IReadOnlySet<string> Bodies => _bodies;

    /// <summary>Takes in all that another saw.</summary>
    public void Add(Coverage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _fired.UnionWith(other._fired);
        _concluding.UnionWith(other._concluding);
        _said.UnionWith(other._said);
        _options.UnionWith(other._options);
        _bodies.UnionWith(other._bodies);
    }

    /// <summary>Takes in what a guidance shows and asks.</summary>
    public void Take(Guidance guidance)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        foreach (var finding in guidance.Findings)
        {
            Say(finding);
            _concluding.Add(finding.Rule);
        }

        foreach (var firing in guidance.Trace.Firings)
        {
            _fired.Add(firing.Rule);
        }

        if (guidance.Next is { } question)
        {
            Ask(guidance, question);
        }
    }

    private void Ask(Guidance guidance, Question question)
    {
        _options.Add((question, Ids.Of(question)));
        foreach (var option in guidance.OptionsOf(question))
        {
            _options.Add((question, option));
        }
    }

    private void Say(Finding finding)
    {
        switch (finding)
        {
            case Right right:
                _said.Add(("right", right.Id));
                break;
            case Duty duty:
                _said.Add(("duty", duty.Id));
                break;
            case Step step:
                _said.Add(("step", step.Id));
                Name(step.Authority);
                break;
            case Note note:
                _said.Add(("note", note.Id));
                break;
            case CaseFlag flag:
                _said.Add(("flag", flag.Id));
                break;
            case HelpOffer help:
                _said.Add(("help", help.Help));
                break;
            case Referral referral:
                Name(referral.Authority);
                break;
            case ComplaintRight right:
                Name(right.Body);
                Name(right.SendToAuthority);
                break;
        }
    }

    private void Name(string? body)
    {
        if (body is not null)
        {
            _bodies.Add(body);
        }
    }
}
