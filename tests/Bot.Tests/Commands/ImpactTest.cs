using System.Text.Json.Nodes;

namespace OmbudGuide.Bot.Tests.Commands;

/// <summary>What a change of a source touches. The lists are of the shipped content; only what must be among them is named.</summary>
public sealed class ImpactTest
{
    [Fact]
    public async Task A_paragraph_touches_the_rules_that_cite_it_and_the_complaints_that_rest_on_it()
    {
        var impact = await ImpactAsync("no.fvl.29");

        Assert.Contains(Rules(impact), rule => rule is { Rule: "AskingForReasonsInterruptsTheDeadline", Why: "cites it" });
        Assert.Contains(Rules(impact), rule => rule is { Rule: "TheDeadlineRunsFromTheNotice", Why: "rests on a complaint regime" });
        Assert.DoesNotContain(Rules(impact), rule => rule.Rule == "CasesOlderThanTheAgeLimit");
        Assert.Contains("no.building", Ids(impact, "regimes"));
        Assert.DoesNotContain("no.health-care", Ids(impact, "regimes"));
        Assert.Contains("building.permit", Ids(impact, "services"));
        Assert.Contains("rules.AskingForReasonsInterruptsTheDeadline", Texts(impact, "texts"));
        Assert.Contains("decision-received", Texts(impact, "questions"));
        Assert.Equal(["drammen", "trondheim"], Texts(impact, "municipalities"));
    }

    [Fact]
    public async Task A_sentence_of_a_mandate_touches_its_own_municipality_alone()
    {
        var impact = await ImpactAsync("no.drammen.mandate.6");

        Assert.Contains("age-limit: length P1Y", impact["points"]!.AsArray().Select(point => (string)point!["fact"]!));
        Assert.Contains(Rules(impact), rule => rule is { Rule: "CasesOlderThanTheAgeLimit", Why: "rests on age-limit" });
        Assert.Contains("happened", Texts(impact, "questions"));
        Assert.Equal(["drammen"], Texts(impact, "municipalities"));
    }

    [Fact]
    public async Task It_is_told_in_words_too()
    {
        var (exit, output, error) = await CommandLineTest.RunAsync("impact", "--source", "no.drammen.mandate.6");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Sakene skal som hovedregel ikke være eldre enn ett år.", output, StringComparison.Ordinal);
        Assert.Contains("age-limit: length P1Y (drammen)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no.fvl.92", "Did you mean 'no.fvl.29'?")]
    [InlineData("no.fvl.1234", "Beginning with 'no.fvl.' there is no.fvl.11")]
    [InlineData("nonsense", "Ids begin with dk.")]
    public async Task An_unknown_source_gets_a_suggestion(string source, string said)
    {
        var (exit, _, error) = await CommandLineTest.RunAsync("impact", "--source", source);
        Assert.Equal(1, exit);
        Assert.Contains($"there is no source '{source}'.", error, StringComparison.Ordinal);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    private static async Task<JsonObject> ImpactAsync(string source)
    {
        var (exit, output, error) = await CommandLineTest.RunAsync("impact", "--source", source, "--json");
        Assert.Equal((0, ""), (exit, error));
        return JsonNode.Parse(output)!.AsObject();
    }

    private static IEnumerable<(string Rule, string Why)> Rules(JsonObject impact) =>
        impact["rules"]!.AsArray().Select(rule => ((string)rule!["rule"]!, (string)rule["why"]!));

    private static IEnumerable<string> Ids(JsonObject impact, string list) => impact[list]!.AsArray().Select(each => (string)each!["id"]!);

    private static IEnumerable<string> Texts(JsonObject impact, string list) => impact[list]!.AsArray().Select(each => (string)each!);
}
