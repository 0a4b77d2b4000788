using System.Collections.Concurrent;
using OmbudGuide.Content.Loading;
using OmbudGuide.Content.Tests.Bookings;
using OmbudGuide.Content.Tests.Citations;
using OmbudGuide.Content.Tests.Scenarios;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Tests.Mutations;

/// <summary>
/// Whether the scenarios, the bookings, the citations and what is held of words would notice. Each single field of each mandate, and each deadline, length of time and
/// complaint regime of each country, is made wrong, one at a time, and each of their sources is taken away; something must then come out otherwise. It does not show that the content is right:
/// only that nobody can change it without a scenario failing.
/// </summary>
public sealed class MutationTest
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Guide Guide = Guide.Compile();
    private static readonly IReadOnlyList<MunicipalityContent> Contents = ContentReader.Read(ContentLibrary.DefaultFolder).Municipalities;
    private static readonly ILookup<string, Case> Cases = ScenarioTest.Files().SelectMany(ScenarioTest.Read)
        .Select(scenario => new Case(scenario, DateOnly.ParseExact(scenario.Day, "yyyy-MM-dd"), ScenarioTest.Answered(scenario)))
        .ToLookup(one => one.Scenario.Municipality, StringComparer.Ordinal);

    public static TheoryData<string> Municipalities() => [.. Contents.Select(content => content.Municipality.Id)];

    public static TheoryData<string> Countries() => [.. Contents.Select(content => content.Country.Id).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Municipalities))]
    public void A_scenario_notices_when_any_field_of_a_mandate_is_wrong(string municipality)
    {
        var content = Contents.Single(each => each.Municipality.Id == municipality);
        AssertRight([content]);
        AssertNoticed(Mutant.OfTheMandate(content).Select(mutant => (mutant, (IReadOnlyList<MunicipalityContent>)[mutant.Content])));
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_scenario_notices_when_any_deadline_or_complaint_regime_is_wrong(string country)
    {
        var all = Contents.Where(content => content.Country.Id == country).ToList();
        AssertRight(all);
        AssertNoticed(Mutant.OfTheLaw(all[0]).Select(mutant => (
            mutant, (IReadOnlyList<MunicipalityContent>)[.. all.Select(content => content with { Country = mutant.Content.Country })])));
    }

    /// <summary>Where something fails already, it would seem to notice everything.</summary>
    private static void AssertRight(IEnumerable<MunicipalityContent> contents) =>
        Assert.All(contents, content => Assert.False(IsNoticed(content), $"A scenario of {content.Municipality.Id} fails without any mutation."));

    private static void AssertNoticed(IEnumerable<(Mutant Mutant, IReadOnlyList<MunicipalityContent> Contents)> mutants)
    {
        var all = mutants.ToList();
        var unnoticed = new ConcurrentBag<string>();
        Parallel.ForEach(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            one =>
            {
                if (!one.Contents.Any(IsNoticed)) unnoticed.Add(one.Mutant.Name);
            });

        Assert.True(unnoticed.IsEmpty, $"{unnoticed.Count} of {all.Count} go unnoticed:\n{string.Join('\n', unnoticed.Order(StringComparer.Ordinal))}");
        Assert.NotEmpty(all);
    }

    private static bool IsNoticed(MunicipalityContent content)
    {
        var windows = new WorldWindows(content);
        return CitationTest.Differences(content).Count > 0
            || BookingTest.Differences(content.Municipality.Id, windows.WorldOn(Today)).Count > 0
            || LimitWordsTest.Differences(content).Count > 0
            || ConnectionWordsTest.Differences(content).Count > 0
            || Cases[content.Municipality.Id].GroupBy(one => one.Day)
            .Select(day => (World: windows.WorldOn(day.Key), Cases: day))
            .Any(day => day.Cases.Any(one => ComesOutOtherwise(one, day.World)));
    }

    private static bool ComesOutOtherwise(Case one, World world)
    {
        try
        {
            return ScenarioTest.Differences(one.Scenario.ComesOut, Guide.Evaluate(world, one.Answers)).Count > 0;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // In this world the scenario cannot be told, or has no end.
            return true;
        }
    }

    private sealed record Case(Scenario Scenario, DateOnly Day, Answers Answers);
}
