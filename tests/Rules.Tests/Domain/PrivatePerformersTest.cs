using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Tests.Domain;

public sealed class PrivatePerformersTest
{
    [Theory]
    [InlineData(true, VerdictKind.Unclear)]
    [InlineData(false, VerdictKind.Outside)]
    public void A_private_performer_is_outside_only_where_the_mandate_leaves_such_out(bool covered, VerdictKind expected)
    {
        var world = new World
        {
            Today = Town.Today,
            Municipality = Town.World.Municipality,
            Law = Town.World.Law,
            Calendar = Town.World.Calendar,
            Services = Town.World.Services,
            Standing = [.. Town.World.Standing.Select(fact => fact is MandateScope scope ? scope with { PrivatePerformers = covered } : fact)],
        };

        var guidance = Town.Guide.Evaluate(world, Town.Answers(
            (Question.Service, AnswerValue.Option("roads.unsure")),
            (Question.Provider, AnswerValue.Option(Provider.PrivateForMunicipality))));

        // Unclear as long as the rest is not asked.
        Assert.Equal(expected, guidance.Verdict);
        Assert.Equal(!covered, guidance.Findings.OfType<Referral>().Any(referral => referral is { Role: ReferralRole.Instead, Authority: Town.ItsOwnBody }));
    }
}
