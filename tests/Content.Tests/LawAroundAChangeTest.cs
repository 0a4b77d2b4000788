using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;

namespace OmbudGuide.Content.Tests;

/// <summary>The audit's own checks, for the services that a change of Norwegian law touches, around its day. The audit walks the rest.</summary>
public sealed class LawAroundAChangeTest
{
    private static readonly ContentLibrary Content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
    private static readonly Guide Guide = Guide.Compile();

    [Theory]
    [InlineData("nav.disability-benefit", "2026-12-31")]
    [InlineData("nav.disability-benefit", "2027-01-01")]
    [InlineData("nav.disability-benefit", "2027-02-01")]
    [InlineData("child-welfare.investigation", "2027-01-01")]
    public void Nothing_is_amiss_around_the_day(string service, string day) =>
        AssertNothingAmiss(ServiceWalk.Of(Guide, Content.WorldFor("drammen", DateOnly.Parse(day)), service));

    [Theory]
    [InlineData("roads.municipal-road")]
    [InlineData("building.permit")]
    [InlineData("health.home-care")]
    [InlineData("housing.municipal-housing")]
    [InlineData("nav.social-assistance")]
    public void Nothing_is_amiss_when_the_awaited_act_begins(string service) =>
        AssertNothingAmiss(ServiceWalk.Of(Guide, Content.WorldUnderAwaitedLaw("drammen", new DateOnly(2027, 6, 1))!, service));

    private static void AssertNothingAmiss(ServiceWalk walk) =>
        Assert.True(!walk.Breaches.Any(), string.Join("\n", walk.Breaches.Select(breach => $"{breach.Kind} {breach.Subject}: {breach.What}")));
}
