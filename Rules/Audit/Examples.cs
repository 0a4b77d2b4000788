using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Audit;

/// <summary>What would cost too much at every end is checked at one of each kind: any order of answers, any day of a stretch, and that some questions lead nowhere.</summary>
internal sealed class Examples(Guide guide, InterviewWalk interview, ServiceWalk walk)
{
    private const int DaysTried = 3;
    private const int LongestAgo = 3650;

    public void Check()
    {
        foreach (var answers in walk.Kinds)
        {
            var shape = FindingShape.Of(guide.Evaluate(walk.World, answers));
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
    }

    /// <summary>One answer is given before all others, as when a citizen begins in their own words; then the interview goes on as it asks.</summary>
    private void CheckOrder(Answers answers, Question first, AnswerValue answer, ulong shape)
    {
        var given = Answers.None.With(first, answer);
        var guidance = guide.Evaluate(walk.World, given);
        while (guidance.Next is { } question)
        {
            given = given.With(question, answers[question] ?? AnswerValue.Unknown);
            guidance = guide.Evaluate(walk.World, given);
        }

        if (FindingShape.Of(guidance) != shape)
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
            if (FindingShape.Of(guide.Evaluate(walk.World, answers.With(question, AnswerValue.On(other)))) != shape)
            {
                walk.Add(BreachKind.DaysNotAlike, Ids.Of(question), $"'{Ids.Of(question)}' {other:O} leads elsewhere than {day:O}, and the walk takes them for alike", answers);
            }
        }
    }

    private void CheckLeadsNowhere(Answers answers, Question question)
    {
        // "Don't know" stands for every answer: none opens a question that it does not open.
        var opened = guide.Evaluate(walk.World, answers.With(question, AnswerValue.Unknown)).Next;
        foreach (var answer in interview.Ways(question))
        {
            if (guide.Evaluate(walk.World, answers.With(question, answer)).Next is { } other && other != opened)
            {
                walk.Add(BreachKind.LeadsSomewhere, Ids.Of(question), $"'{Ids.Of(question)}' is said to lead nowhere, and opens '{Ids.Of(other)}'", answers);
            }
        }
    }
}
