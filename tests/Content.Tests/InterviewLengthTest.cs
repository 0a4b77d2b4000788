using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Content.Tests;

public sealed class InterviewLengthTest
{
    [Fact]
    public void Whatever_the_service_an_interview_is_short()
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var guide = Guide.Compile();
        var length = new InterviewLength(guide);
        var world = content.WorldFor("drammen", new DateOnly(2026, 11, 22));
        var longest = ServiceClasses.Of(world)
            .Select(alike => Answers.None.With(Question.Service, AnswerValue.Option(alike[0])))
            .Max(answers => length.AtMostLeft(guide.Evaluate(world, answers))!.Value);

        Assert.InRange(longest, 1, 10);
    }
}
