using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// What would cost too much at every end is checked at one of each kind and at each so-manieth of all: any order of answers, any day of a
/// stretch, and that some questions lead nowhere.
/// </summary>
/// <remarks>
/// That the order in which answers are put in does not matter is no matter of examples: answers are kept by question, and what is judged is
/// made from them in the order of the questions. The walk puts the answers of every end in backwards, and they must be equal to what they were;
/// from equal answers the same facts are made. What order can change is which questions are still asked, and that is what is tried here: each answer in turn is
/// given first, as by a citizen who begins with it, and the interview then goes on as it asks.
/// </remarks>
internal sealed class Examples(Guide guide, InterviewWalk interview, ServiceWalk walk)
{
    /// <summary>Each so-manieth end is an example, in the order of the walk, which is the same each time.</summary>
    public const int Stride = 8;

    private const int DaysTried = 3;
    private const int LongestAgo = 3650;

    /// <summary>What is judged here was often judged on the walk, or for another example.</summary>
    private readonly Dictionary<Answers, (Question? Next, ulong Shape)> _known = [];

    /// <summary>Keeps what the walk came to.</summary>
    public void Know(Guidance at) => _known[at.Answers] = (at.Next, FindingShape.Of(at));

    /// <summary>Tries them.</summary>
    /// <returns>How many ends were tried.</returns>
    public long Check()
    {
        var tried = 0L;
        foreach (var answers in walk.Examples)
        {
            tried++;
            var shape = Judge(answers).Shape;
            foreach (var (question, answer) in answers)
            {
                CheckOrder(answers, question, answer, shape);
                if (answer is Dated date)
                {
                    CheckDays(answers, question, date.When.First, shape);
                }

                if (InterviewLength.LeadNowhere.Contains(question))
                {
                    CheckLeadsNowhere(answers, question);
                }
            }
        }

        return tried;
    }

    /// <summary>One answer is given before all others, as when a citizen begins in their own words; then the interview goes on as it asks.</summary>
    private void CheckOrder(Answers answers, Question first, AnswerValue answer, ulong shape)
    {
        var given = Answers.None.With(first, answer);
        var judged = Judge(given);
        while (judged.Next is { } question)
        {
            given = given.With(question, answers[question] ?? AnswerValue.Unknown);
            judged = Judge(given);
        }

        if (judged.Shape != shape)
        {
            walk.Add(
                BreachKind.OrderMatters, Ids.Of(first), $"with '{Ids.Of(first)}' answered before the rest, the same answers lead elsewhere", answers);
        }
    }

    /// <summary>Other days of the same stretch lead to the same.</summary>
    private void CheckDays(Answers answers, Question question, DateOnly day, ulong shape)
    {
        var stretch = interview.Dates.Stretch(question, day);
        var length = Math.Min(LongestAgo, stretch.Last.DayNumber - stretch.First.DayNumber);
        for (var i = 0; i <= DaysTried; i++)
        {
            var other = stretch.Last.AddDays(-(length * i / DaysTried));
            if (Judge(answers.With(question, AnswerValue.On(other))).Shape != shape)
            {
                walk.Add(BreachKind.DaysNotAlike, Ids.Of(question), $"'{Ids.Of(question)}' {other:O} leads elsewhere than {day:O}, and the walk takes them for alike", answers);
            }
        }
    }

    private void CheckLeadsNowhere(Answers answers, Question question)
    {
        // "Don't know" stands for every answer: none opens a question that it does not open.
        var opened = Judge(answers.With(question, AnswerValue.Unknown)).Next;
        foreach (var answer in interview.Ways(question))
        {
            if (Judge(answers.With(question, answer)).Next is { } other && other != opened)
            {
                walk.Add(BreachKind.LeadsSomewhere, Ids.Of(question), $"'{Ids.Of(question)}' is said to lead nowhere, and opens '{Ids.Of(other)}'", answers);
            }
        }
    }

    private (Question? Next, ulong Shape) Judge(Answers answers)
    {
        if (!_known.TryGetValue(answers, out var judged))
        {
            var at = guide.Evaluate(walk.World, answers);
            _known[answers] = judged = (at.Next, FindingShape.Of(at));
        }

        return judged;
    }
}
