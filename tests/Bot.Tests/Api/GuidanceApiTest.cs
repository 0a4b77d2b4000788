using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Conversation;

namespace OmbudGuide.Bot.Tests.Api;

/// <summary>The HTTP contract, member by member. That the findings are right is the rules' own tests' matter.</summary>
[Collection(GuideCollection.Name)]
public sealed class GuidanceApiTest(GuideHost host)
{
    private static readonly object Refusal = new
    {
        municipality = "drammen",
        asOf = "2026-11-22",
        answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["service"] = "housing.municipal-housing",
            ["issue"] = "decision",
            ["decision"] = "written",
            ["decision-received"] = "for to uker siden",
            ["complaint-status"] = "not-sent",
            ["connection"] = "here",
            ["acting-for"] = "self",
        },
    };

    [Fact]
    public async Task A_body_that_is_not_named_comes_with_the_condition_that_fails_and_the_rules_that_set_it()
    {
        var reply = await PostAsync(Refusal);

        var parliament = Assert.Single(reply["whyNot"]!.AsArray(), each => (string)each!["authority"]! == "sivilombudet")!;
        Assert.Equal(["authority", "name", "condition", "because"], Members(parliament));
        Assert.Equal("Sivilombudet er normalt rett sted når klagen er avgjort. Slik er det ikke ut fra svarene dine.", (string)parliament["condition"]!);
        Assert.Contains(parliament["because"]!.AsArray(), because => (string)because!["rule"]! == "AfterTheAppealsTheParliamentaryOmbud");
        Assert.All(reply["whyNot"]!.AsArray(), each => Assert.DoesNotContain(reply["referrals"]!.AsArray(), named => (string)named!["authority"]! == (string)each!["authority"]!));
    }

    [Fact]
    public async Task The_smallest_change_that_would_lead_elsewhere_is_told()
    {
        var reply = await PostAsync(Refusal);

        var changes = reply["whatIf"]!.AsArray();
        Assert.NotEmpty(changes);
        Assert.All(changes, change => Assert.Equal(["question", "value", "text", "verdict", "mainBody"], Members(change!)));
        Assert.Contains(changes, change => (string)change!["question"]! == "complaint-status" && ((string)change["text"]!).StartsWith("Når ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task How_the_ombud_can_help_is_told_with_the_mandates_own_words()
    {
        var reply = await PostAsync(Refusal);

        var help = reply["help"]!.AsArray();
        Assert.All(help, way => Assert.Equal(["id", "text", "because"], Members(way!)));
        Assert.Equal(["writing", "meeting", "dialogue-with-management", "advice", "home-visit"], help.Select(way => (string)way!["id"]!));
        Assert.Equal("Hjelp til å skrive en søknad eller klage", (string)help[0]!["text"]!);
        var sources = help.SelectMany(way => way!["because"]!.AsArray()).SelectMany(because => because!["sources"]!.AsArray()).ToList();
        Assert.All(sources, source => Assert.Equal(["id", "title", "locator", "url", "from", "to", "quote", "gist"], Members(source!)));
        var advice = sources.First(source => (string)source!["id"]! == "no.drammen.mandate.7")!;
        Assert.Equal(host.Content.Source("no.drammen.mandate.7").Quote("nb"), (string)advice["quote"]!);
        Assert.Null(advice["gist"]);
    }

    [Fact]
    public async Task What_a_law_says_is_retold_and_not_put_in_its_mouth()
    {
        var reply = await PostAsync(Refusal);

        var law = reply["complaint"]!["because"]!.AsArray().SelectMany(because => because!["sources"]!.AsArray()).First(source => (string)source!["id"]! == "no.fvl.29")!;
        Assert.Null(law["quote"]);
        Assert.Equal(host.Content.Source("no.fvl.29").Gist("nb"), (string)law["gist"]!);
    }

    [Fact]
    public async Task Outside_the_mandate_no_help_of_the_ombuds_is_told()
    {
        var reply = await PostAsync(new
        {
            municipality = "drammen",
            asOf = "2026-11-22",
            answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["service"] = "nav.sickness-benefit", ["issue"] = "conduct", ["acting-for"] = "self" },
        });

        Assert.Equal("outside", (string)reply["verdict"]!["kind"]!);
        Assert.Empty(reply["help"]!.AsArray());
    }

    [Theory]
    [InlineData("drammen", "housing.municipal-housing", "oral", "**Er svaret et vedtak, kan du klage.")]
    [InlineData("drammen", "housing.municipal-housing", "written", "**Du kan klage")]
    [InlineData("ballerup", "care.home-care", "oral", "**Er svaret en afgørelse, kan du klage")]
    [InlineData("ballerup", "care.home-care", "unknown", "**Er svaret en afgørelse, kan du klage")]
    [InlineData("ballerup", "care.home-care", "written", "**Du kan klage")]
    public async Task What_may_be_no_decision_can_be_complained_of_only_if_it_is_one(string municipality, string service, string decision, string begins)
    {
        var reply = await PostAsync(new
        {
            municipality,
            asOf = "2026-11-22",
            answers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["service"] = service, ["issue"] = "decision", ["decision"] = decision, ["decision-received"] = "2026-11-16", ["complaint-status"] = "not-sent", ["acting-for"] = "self",
            },
        });

        Assert.StartsWith(begins, (string)reply["complaint"]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_all_is_asked_there_is_nothing_to_change()
    {
        var reply = await PostAsync(new { municipality = "drammen", asOf = "2026-11-22", answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["service"] = "housing.municipal-housing" } });

        Assert.Empty(reply["whyNot"]!.AsArray());
        Assert.Empty(reply["whatIf"]!.AsArray());
    }

    [Fact]
    public async Task The_answer_has_exactly_the_members_of_the_contract()
    {
        var reply = await PostAsync(Refusal);
        Assert.Equal(
            ["asOf", "municipality", "language", "understood", "next", "complete", "verdict", "referrals", "complaint", "rights", "duties", "steps", "notes", "help", "emergency", "caseOpening", "closing", "whyNot", "whatIf", "dangers", "doubt"],
            Members(reply));
        Assert.Equal(["kind", "text", "because"], Members(reply["verdict"]!));
        Assert.Equal("within", (string)reply["verdict"]!["kind"]!);
        Assert.Equal(["rule", "text", "sources", "facts"], Members(reply["verdict"]!["because"]![0]!));
        var complaint = reply["complaint"]!;
        Assert.Equal("2026-11-30", (string)complaint["deadline"]!["lastDay"]!);
        Assert.Equal("P3W", (string)complaint["deadline"]!["length"]!);
        Assert.Equal("2026-11-08", (string)complaint["deadline"]!["start"]!);
        Assert.Subset(Members(complaint).ToHashSet(StringComparer.Ordinal), new HashSet<string>(["body", "bodyName", "sendTo", "sendToName", "form", "deadline", "late", "because"], StringComparer.Ordinal));
        Assert.All(reply["rights"]!.AsArray(), right => Assert.Equal(["id", "text", "due", "because"], Members(right!)));
        Assert.All(reply["steps"]!.AsArray(), step => Assert.Subset(Members(step!).ToHashSet(StringComparer.Ordinal), new HashSet<string>(["id", "text", "by"], StringComparer.Ordinal)));
        Assert.Equal(["offered", "categories", "areas", "flags"], Members(reply["caseOpening"]!));
        Assert.True((bool)reply["complete"]!);
        Assert.Null(reply["next"]);
        var source = reply["verdict"]!["because"]!.AsArray().SelectMany(because => because!["sources"]!.AsArray()).First()!;
        Assert.Subset(Members(source).ToHashSet(StringComparer.Ordinal), new HashSet<string>(["id", "title", "locator", "url", "from", "to"], StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_is_responsible_is_asked_in_the_words_of_the_service_after_what_helps_to_tell()
    {
        var road = (string)(await PostAsync(With("roads.snow-clearing")))["next"]!["text"]!;
        Assert.StartsWith("Europaveier", road, StringComparison.Ordinal);
        Assert.EndsWith("Hvem eier veien, så vidt du vet?", road, StringComparison.Ordinal);
        Assert.Equal("Hvem har opplysningene?", (string)(await PostAsync(With("access-privacy.privacy")))["next"]!["text"]!);
        Assert.Equal("Hvem har ansvaret for dette, så vidt du vet?", (string)(await PostAsync(With("environment.animals")))["next"]!["text"]!);

        static object With(string service) => new { municipality = "drammen", asOf = "2026-11-22", answers = new { service, issue = "service" } };
    }

    [Fact]
    public async Task The_next_question_comes_with_its_reason_and_options()
    {
        var reply = await PostAsync(new { municipality = "drammen", language = "en", asOf = "2026-11-22", answers = new { service = "housing.municipal-housing" } });
        var next = reply["next"]!;
        Assert.Equal(["question", "kind", "text", "why", "options", "atMostLeft"], Members(next));
        Assert.Equal("issue", (string)next["question"]!);
        Assert.Equal("choice", (string)next["kind"]!);
        var options = next["options"]!.AsArray().Select(option => (string)option!["id"]!).ToList();
        Assert.Contains("decision", options);
        Assert.DoesNotContain("illegality", options);
        Assert.True((int)next["atMostLeft"]! > 0);
    }

    [Fact]
    public async Task What_the_text_says_is_shown_and_yields_to_an_answer()
    {
        var reply = await PostAsync(new
        {
            municipality = "drammen",
            asOf = "2026-11-22",
            text = "Fikk nei på kommunal bolig for to uker sia",
            answers = new Dictionary<string, string>(StringComparer.Ordinal) { ["decision-received"] = "2026-11-16" },
        });
        Assert.Contains("service", reply["understood"]!.AsArray().Select(read => (string)read!["question"]!));
        Assert.All(reply["understood"]!.AsArray(), read => Assert.Equal(["question", "value", "span"], Members(read!)));
        Assert.Equal("decision", (string)reply["next"]!["question"]!);
    }

    [Fact]
    public async Task Danger_in_the_text_is_answered_as_an_emergency()
    {
        var reply = await PostAsync(new { municipality = "drammen", asOf = "2026-11-22", text = "jeg vil ta livet mitt" });
        Assert.Equal("suicide", (string)reply["emergency"]!["dangers"]![0]!);
        Assert.NotEmpty(reply["emergency"]!["contacts"]!.AsArray());
        Assert.Equal("""[{"danger":"suicide","sure":true}]""", reply["dangers"]!.ToJsonString());
        Assert.Null(reply["doubt"]);
    }

    [Fact]
    public async Task What_only_may_be_danger_is_told_with_the_numbers_and_stops_nothing()
    {
        var reply = await PostAsync(new
        {
            municipality = "drammen",
            asOf = "2026-11-22",
            text = "mamma fikk avslag på sykehjem, og hun gråter og sier at alt er så tungt at hun helst vil slippe hele greia",
        });
        Assert.Null(reply["emergency"]);
        Assert.Equal("""[{"danger":"suicide","sure":false}]""", reply["dangers"]!.ToJsonString());
        Assert.Contains("noen er i fare", (string)reply["doubt"]!["text"]!, StringComparison.Ordinal);
        Assert.Contains(reply["doubt"]!["contacts"]!.AsArray(), contact => (string?)contact!["contact"]!["phone"] == "116 123");
        Assert.NotNull(reply["next"]);
    }

    [Theory]
    [InlineData("""{}""", "municipality")]
    [InlineData("""{"municipality":"atlantis"}""", "municipality")]
    [InlineData("""{"municipality":"drammen","language":"fr"}""", "language")]
    [InlineData("""{"municipality":"drammen","asOf":"22.11.2026"}""", "asOf")]
    [InlineData("""{"municipality":"drammen","asOf":"1066-10-14"}""", "asOf")]
    [InlineData("""{"municipality":"drammen","answers":{"colour":"red"}}""", "answers.colour")]
    [InlineData("""{"municipality":"drammen","answers":{"issue":"red"}}""", "answers.issue")]
    [InlineData("""{"municipality":"drammen","answers":{"issue":7}}""", "answers.issue")]
    [InlineData("""{"municipality":"drammen","answers":{"service":"no.such"}}""", "answers.service")]
    [InlineData("""{"municipality":"drammen","answers":{"happened":"blue"}}""", "answers.happened")]
    [InlineData("""{"municipality":"drammen","asOf":"2026-11-22","answers":{"happened":"2027-01-01"}}""", "answers.happened")]
    public async Task A_bad_field_is_named(string body, string field)
    {
        using var reply = await SendAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType!.MediaType);
        var problem = (await reply.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal([field], Members(problem["errors"]!));
    }

    [Theory]
    [InlineData("""{"municipality":"drammen","answer":{}}""")]
    [InlineData("""{"municipality":"drammen" """)]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_body_that_is_no_request_is_refused(string body)
    {
        using var reply = await SendAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused()
    {
        using var reply = await SendAsync($$"""{"municipality":"drammen","text":"{{new string('x', 300_000)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
    }

    [Theory]
    [InlineData("2026-11-08", "2026-11-08")]
    [InlineData("2026-10", "2026-10-01")]
    [InlineData("2025", "2025-01-01")]
    public async Task A_date_counts_from_the_earliest_day_it_may_mean(string given, string start)
    {
        var reply = await PostAsync(new
        {
            municipality = "drammen",
            asOf = "2026-11-22",
            answers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["service"] = "housing.municipal-housing", ["issue"] = "decision", ["decision"] = "written", ["decision-received"] = given,
            },
        });
        Assert.Equal(start, (string)reply["complaint"]!["deadline"]!["start"]!);
    }

    [Fact]
    public async Task The_same_request_gets_the_same_answer()
    {
        Assert.Equal((await PostAsync(Refusal)).ToJsonString(), (await PostAsync(Refusal)).ToJsonString());
    }

    private async Task<HttpResponseMessage> SendAsync(string body) =>
        await host.Http.PostAsync("/api/guidance", new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<JsonObject> PostAsync(object request)
    {
        using var reply = await host.Http.PostAsJsonAsync("/api/guidance", request);
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync());
        return (await reply.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static string[] Members(JsonNode node) => [.. node.AsObject().Select(member => member.Key)];
}
