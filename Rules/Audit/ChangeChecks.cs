namespace OmbudGuide.Rules.Audit;

/// <summary>
/// What people are told of other answers is right: the search that answers them while they wait comes to what the walk of every way came to.
/// At one end of each kind, every answer in turn is changed into every other.
/// </summary>
internal sealed class ChangeChecks(Guide guide, ServiceWalk walk, EndTree tree)
{
    public void Check()
    {
        var alternatives = new Alternatives(guide);
        foreach (var answers in walk.Outcomes.Values)
        {
            foreach (var told in alternatives.OneChange(guide.Evaluate(walk.World, answers)))
            {
                var change = told.Changes[0];
                if (tree.Changed(answers, change) is var led && led != told.Outcome)
                {
                    var subject = Facts.Ids.Of(change.Question);
                    walk.Add(BreachKind.WhatIfWrong, subject, $"another answer to '{subject}' is told to lead to {told.Outcome}, and leads to {led}", answers);
                }
            }
        }
    }
}
