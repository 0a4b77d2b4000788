using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OmbudGuide.Bot.Tests.Commands;
using OmbudGuide.Bot.Tests.Conversation;

namespace OmbudGuide.Bot.Tests.Library;

/// <summary>
/// Someone adds a municipality while the host runs: a folder with two files, nothing compiled. The README tells this test as a story.
/// </summary>
public sealed class AFifthMunicipalityIsAFolderTest : IAsyncLifetime
{
    private readonly ContentCopy _content = new();
    private readonly GuideHost _host;

    public AFifthMunicipalityIsAFolderTest() => _host = new GuideHost(_content.Settings);

    public async Task InitializeAsync()
    {
        await _host.InitializeAsync();
        using var before = await _host.Http.GetAsync($"/?municipality={FifthMunicipality.Id}");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        FifthMunicipality.AddTo(_content);
        await UntilItIsThereAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _content.Dispose();
    }

    [Fact]
    public async Task It_has_a_page_and_a_place_in_the_list()
    {
        var page = await _host.Http.GetStringAsync($"/?municipality={FifthMunicipality.Id}&lang=nb");
        Assert.Contains("innbyggerombudet i Fjordvik", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("00 00 00 05", page, StringComparison.Ordinal);
        Assert.Contains("Fjordvik", await _host.Http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citizen_talks_to_the_end_and_is_told_what_its_mandate_says()
    {
        var talk = await Talk.BeginAsync(_host, municipality: FifthMunicipality.Id);
        Assert.Contains("innbyggerombudet i Fjordvik", talk.Text, StringComparison.OrdinalIgnoreCase);

        await talk.SayAsync("Jeg fikk avslag på kommunal bolig for to uker siden", "Stemmer", "ja brev", "nei", "ja", "for en annen");

        Assert.StartsWith("**Delvis", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains("fullmakt", talk.Text, StringComparison.Ordinal);
        Assert.Contains("mandag 30. november 2026", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Vedtektene for innbyggerombudet i Fjordvik", talk.Folded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_guidance_cites_its_own_sentences_and_books_by_its_own_scheme()
    {
        var refused = await GuidanceAsync(
            ("service", "housing.municipal-housing"), ("issue", "decision"), ("decision", "written"), ("decision-received", "2026-11-08"),
            ("complaint-status", "not-sent"), ("connection", "here"), ("acting-for", "self"));
        Assert.Equal("advice-only", (string)refused["verdict"]!["kind"]!);
        Assert.Equal("TheContentOfADecisionIsNotTheOmbuds", (string)refused["verdict"]!["because"]![0]!["rule"]!);
        Assert.Contains("no.fjordvik.mandate.4", refused["verdict"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"vedtak\"", refused["caseOpening"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"mennesker\"", refused["caseOpening"]!.ToJsonString(), StringComparison.Ordinal);

        var old = await GuidanceAsync(
            ("service", "roads.municipal-road"), ("issue", "conduct"), ("happened", "2024-01-01"), ("connection", "here"), ("acting-for", "self"));
        Assert.Equal("discretion", (string)old["verdict"]!["kind"]!);
        Assert.Contains("no.fjordvik.mandate.2", old["verdict"]!.ToJsonString(), StringComparison.Ordinal);

        var other = Assert.Single(
            (await GuidanceAsync(("service", "roads.municipal-road"), ("issue", "conduct"), ("acting-for", "someone-else")))["steps"]!.AsArray(), step => (string)step!["id"]! == "power-of-attorney")!;
        Assert.Contains("no.fjordvik.mandate.3", other.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_a_rule_book_for_its_ombud_to_sign()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var book = await AskForTheBookAsync("text/html", limit.Token);
        while (book.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            // Whoever reads sees that it is being written, and the page comes again; a program is told in its own way.
            Assert.Equal("text/html", book.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Regelboken skrives nå", WebUtility.HtmlDecode(await book.Content.ReadAsStringAsync(limit.Token)), StringComparison.Ordinal);
            Assert.Contains("http-equiv=\"refresh\"", await book.Content.ReadAsStringAsync(limit.Token), StringComparison.Ordinal);
            using var program = await AskForTheBookAsync("*/*", limit.Token);
            Assert.Equal(program.StatusCode == HttpStatusCode.OK ? "text/html" : "application/problem+json", program.Content.Headers.ContentType!.MediaType);
            book = await AskForTheBookAsync("text/html", limit.Token);
        }

        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        var text = WebUtility.HtmlDecode(await book.Content.ReadAsStringAsync(limit.Token));
        Assert.Contains("Vedtektene for innbyggerombudet i Fjordvik", text, StringComparison.Ordinal);
        Assert.Contains("rule-TheOmbudNeedsAPowerOfAttorney", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_knows_it_and_tells_what_is_wrong_where_it_is()
    {
        var (exit, output, _) = await CommandLineTest.RunAsync("content", "check", _content.Folder);
        Assert.Equal(0, exit);
        Assert.Contains("Fjordvik", output, StringComparison.Ordinal);

        _content.Change($"no/{FifthMunicipality.Id}/mandate.yaml", "power-of-attorney-required", "power-of-attorney-requierd");
        var (refused, _, error) = await CommandLineTest.RunAsync("content", "check", _content.Folder);
        Assert.Equal(1, refused);
        Assert.Matches(@"^no/fjordvik/mandate\.yaml:\d+:\d+: unknown key 'power-of-attorney-requierd'.*did you mean 'power-of-attorney-required'", error);
    }

    [Fact]
    public async Task The_audit_walks_its_interview_and_finds_nothing_amiss()
    {
        // The day alone: the days around changes of law are walked for municipalities that there are.
        var (exit, output, error) = await CommandLineTest.RunAsync("audit", "--municipality", FifthMunicipality.Id, "--date", "2026-11-22", "--day-alone", "--content", _content.Folder);

        Assert.True(exit == 0, output + error);
        Assert.Matches(@"\nFjordvik\n  services +159, of which the rules tell \d+ apart\n  paths +[\d,]{6,}, with [\d,]{6,} ends", output);
        Assert.Contains("No breach.", output, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> AskForTheBookAsync(string accept, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/rulebook?municipality={FifthMunicipality.Id}&lang=nb");
        request.Headers.Accept.ParseAdd(accept);
        return await _host.Http.SendAsync(request, cancellationToken);
    }

    private async Task<JsonObject> GuidanceAsync(params (string Question, string Value)[] said)
    {
        var answers = said.ToDictionary(one => one.Question, one => one.Value, StringComparer.Ordinal);
        using var answer = await _host.Http.PostAsJsonAsync("/api/guidance", new { municipality = FifthMunicipality.Id, asOf = "2026-11-22", answers });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private async Task UntilItIsThereAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await _host.Http.GetStringAsync("/api/municipalities")).Contains(FifthMunicipality.Id, StringComparison.Ordinal))
        {
            Assert.False(limit.IsCancellationRequested, $"It is still not there.\n{_host.Log.All}");
            await Task.Delay(20);
        }
    }
}
