using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// The whole interview of a service as a tree: at each point the question and one way on for each answer, at each end what it comes to.
/// Two ends that differ in one answer are neighbours, so what another answer would lead to is looked up and not judged again.
/// </summary>
internal sealed class EndTree(InterviewWalk interview)
{
    private readonly Stack<Node> _open = [];

    /// <summary>Takes in a point. A walk tells of each point after all that lies behind it, so its ways on are those taken in last.</summary>
    public void Add(Guidance at)
    {
        if (at.Next is not { } question)
        {
            _open.Push(new Node(null, [], Outcome.Of(at)));
            return;
        }

        var ways = new Node[interview.Ways(question).Count];
        for (var i = ways.Length - 1; i >= 0; i--)
        {
            ways[i] = _open.Pop();
        }

        _open.Push(new Node(question, ways, null));
    }

    /// <summary>For every end, the smallest change of one answer that leads elsewhere.</summary>
    public IEnumerable<End> Ends()
    {
        var steps = new List<Step>();
        return Under(_open.Peek(), steps);
    }

    /// <summary>What changing one answer leads to: the other answers stay where they are still asked for, and "don't know" is said to what only the change opens.</summary>
    /// <returns>Null where the answers do not lead to an end of this tree by answers that the walk gives.</returns>
    public Outcome? Changed(Answers answers, Change change)
    {
        var node = _open.Peek();
        while (node.Question is { } question)
        {
            var answer = question == change.Question ? change.Answer : answers[question] ?? AnswerValue.Unknown;
            var way = IndexOf(question, answer);
            if (way < 0)
            {
                return null;
            }

            node = node.Ways[way];
        }

        return node.Outcome;
    }

    private IEnumerable<End> Under(Node node, List<Step> steps)
    {
        if (node.Question is not { } question)
        {
            yield return new End(node.Outcome!, AnswersOf(steps), Nearest(node.Outcome!, steps));
            yield break;
        }

        for (var way = 0; way < node.Ways.Length; way++)
        {
            steps.Add(new Step(node, question, way));
            foreach (var end in Under(node.Ways[way], steps))
            {
                yield return end;
            }

            steps.RemoveAt(steps.Count - 1);
        }
    }

    /// <summary>The fewer answers a change opens, and the later its question stands, the smaller it is. That somebody would not know is no change.</summary>
    private Neighbour? Nearest(Outcome here, List<Step> steps)
    {
        Neighbour? nearest = null;
        for (var at = steps.Count - 1; at >= 0; at--)
        {
            var (node, question, given) = steps[at];
            for (var way = 0; way < node.Ways.Length - 1; way++)
            {
                if (way == given)
                {
                    continue;
                }

                var (outcome, opened) = Follow(node.Ways[way], steps, at + 1);
                if (outcome != here && (nearest is null || opened < nearest.Opened))
                {
                    nearest = new Neighbour(new Change(question, interview.Ways(question)[way]), opened, outcome);
                }
            }
        }

        return nearest;
    }

    private static (Outcome Outcome, int Opened) Follow(Node node, List<Step> steps, int from)
    {
        var opened = 0;
        while (node.Question is { } question)
        {
            var given = -1;
            for (var i = from; i < steps.Count && given < 0; i++)
            {
                given = steps[i].Question == question ? steps[i].Way : -1;
            }

            opened += given < 0 ? 1 : 0;
            node = node.Ways[given < 0 ? node.Ways.Length - 1 : given];
        }

        return (node.Outcome!, opened);
    }

    private Answers AnswersOf(List<Step> steps) =>
        steps.Aggregate(interview.Start, (answers, step) => answers.With(step.Question, interview.Ways(step.Question)[step.Way]));

    private int IndexOf(Question question, AnswerValue answer)
    {
        var ways = interview.Ways(question);
        for (var i = 0; i < ways.Count; i++)
        {
            if (ways[i].Equals(answer))
            {
                return i;
            }
        }

        return -1;
    }

    private sealed record Node(Question? Question, Node[] Ways, Outcome? Outcome);

    private readonly record struct Step(Node Node, Question Question, int Way);
}

/// <summary>An end of the interview.</summary>
/// <param name="Nearest">The smallest change of one answer that leads elsewhere; null where none does, as in matters that are another's whatever is answered.</param>
internal sealed record End(Outcome Outcome, Answers Answers, Neighbour? Nearest);

/// <summary>An end that one other answer leads to.</summary>
/// <param name="Opened">How many questions the change opens, to which "don't know" is said.</param>
internal sealed record Neighbour(Change Change, int Opened, Outcome Outcome);
