using OmbudGuide.Rules.Engine;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules.Tests;

public sealed class RuleBookTest
{
    private static readonly Guide Guide = Guide.Compile();

    [Fact]
    public void Every_rule_of_the_product_compiles_and_none_runs_in_a_circle()
    {
        Assert.True(Guide.Rules.Count > 100, $"{Guide.Rules.Count} rules");
    }

    [Fact]
    public void Every_question_that_is_asked_has_a_kind_and_every_choice_has_options()
    {
        foreach (var question in Enum.GetValues<Question>())
        {
            Assert.Equal(QuestionKinds.KindOf(question) == QuestionKind.Choice, QuestionKinds.OptionsOf(question).Count > 1);
        }
    }
}
