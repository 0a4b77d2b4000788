using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Rules.Tests.Domain;

/// <summary>Walks every way the town's interview can go. It proves nothing of the real mandates; those are walked with the real content.</summary>
public sealed class EveryPathTest
{
    [Fact]
    public void Every_path_ends_with_one_verdict_and_a_way_on_and_no_rule_concludes_twice()
    {
        var ends = 0;
        var open = new Stack<Answers>([Answers.None]);
        while (open.TryPop(out var answers))
        {
            var guidance = Town.Judge(answers);
            Assert.Single(guidance.Of<Verdict>().Select(v => v.Kind).Distinct());
            Assert.Empty(guidance.Trace.Firings.GroupBy(f => f.Yielded).Where(g => g.Count() > 1).Select(g => string.Join(" and ", g.Select(f => f.Rule.Name))));
            if (guidance.Next is { } question)
            {
                foreach (var answer in InterviewLength.WaysToAnswer(Town.World, question))
                {
                    open.Push(answers.With(question, answer));
                }
            }
            else
            {
                ends++;
                Assert.NotEmpty(guidance.Of<Step>());
                Assert.True(guidance.CaseOffered == (guidance.Verdict != VerdictKind.Outside));
                Assert.True(guidance.Of<ComplaintRight>().Count() <= 1);
                Assert.True(guidance.Of<Deadline>().Count() <= 1);
            }
        }

        Assert.True(ends > 1000, $"{ends} ends");
    }

    [Fact]
    public void The_questions_left_never_grow_by_an_answer_and_reach_zero()
    {
        var length = new InterviewLength(Town.Guide);
        var guidance = Town.Judge(Town.Answers((Question.Service, AnswerValue.Option("housing.allocation"))));
        var left = length.AtMostLeft(guidance);
        while (guidance.Next is { } question)
        {
            var answer = InterviewLength.WaysToAnswer(Town.World, question).First();
            guidance = Town.Judge(guidance.Answers.With(question, answer));
            var now = length.AtMostLeft(guidance);
            Assert.True(now < left, $"{left} left before, {now} after {question}");
            left = now;
        }

        Assert.Equal(0, left);
    }

    [Fact]
    public void The_answers_may_come_in_any_order()
    {
        var expected = Town.Judge(Town.RefusedHousing()).Findings;
        var backwards = Town.RefusedHousing().Reverse().Aggregate(Answers.None, (all, one) => all.With(one.Key, one.Value));

        Assert.Equal(expected, Town.Judge(backwards).Findings);
    }

    [Fact]
    public void An_answer_that_is_no_option_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentException>(() => Town.Judge(Town.Answers((Question.Issue, AnswerValue.Option("weather")))));

        Assert.Contains("weather", error.Message, StringComparison.Ordinal);
        Assert.Contains("no-reply", error.Message, StringComparison.Ordinal);
    }
}
