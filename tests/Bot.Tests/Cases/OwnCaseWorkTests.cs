using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Receipt;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;
using OmbudGuide.Bot.Tests.Storage;

namespace OmbudGuide.Bot.Tests.Cases;

/// <summary>What the citizen does with a case that was sent, on the page and as the ombud sees it.</summary>
public sealed class OwnCaseWorkTests
{
    private static readonly CaseAuthor Kari = CaseAuthor.Staff("kari", "Kari Nordmann");

    [Theory]
    [ClassData(typeof(AvailableDatabases))]
    public async Task The_ombud_writes_the_citizen_reads_and_answers_and_the_ombud_sees_it(string kind)
    {
        await using var database = await EmptyDatabase.OfAsync(kind);
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: database.Settings);
        var receipt = await SendAsync(host);
        using var ombud = await Browser.LoggedInAsync(host);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        await ombud.SubmitAsync("form[action*=Note]", ("text", "Virker lovende, men si ingenting ennå."));
        await ombud.SubmitAsync("form[action*=Message]", ("text", "Kan du sende meg avslaget?"), ("wait", "yes"));

        using var citizen = await OpenAsync(host, receipt);
        citizen.AssertWellFormed("nb");
        Assert.Contains("Ombudet venter på svar fra deg.", citizen.Page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kan du sende meg avslaget?", citizen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lovende", citizen.Text, StringComparison.Ordinal);
        await citizen.SubmitAsync("form[action*=Message]", ("text", "Det sto bare: «Du fyller ikke vilkårene». Fnr 13097248022."));
        citizen.AssertWellFormed("nb");
        Assert.Contains("Meldingen er sendt", citizen.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Du fyller ikke vilkårene", citizen.Text, StringComparison.Ordinal);

        await ombud.OpenAsync("/office?view=new");
        Assert.Contains("Nytt fra innbyggeren", ombud.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        Assert.Contains("Du fyller ikke vilkårene", ombud.Page.QuerySelector(".event-message-from-citizen")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("13097248022", ombud.Text, StringComparison.Ordinal);
        await ombud.OpenAsync("/office?view=open");
        Assert.Contains("Åpen", ombud.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nytt fra innbyggeren", ombud.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_sent_twice_in_a_row_counts_once_and_again_later_twice()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await SendAsync(host);
        using var citizen = await OpenAsync(host, receipt);
        foreach (var text in new[] { "Hører dere noe?", "Hører dere noe?", "Ring meg.", "Hører dere noe?" })
            await citizen.SubmitAsync("form[action*=Message]", ("text", text));
        Assert.Equal(["Hører dere noe?", "Ring meg.", "Hører dere noe?"], (await WorkedAsync(host, receipt)).Messages.Select(line => line.Text));
    }

    [Fact]
    public async Task Another_contact_takes_the_place_of_the_one_that_was_sent_and_nothing_of_the_old_one_is_left()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await SendAsync(host);
        using var citizen = await OpenAsync(host, receipt);
        await citizen.SubmitAsync("form[action*=Message]", ("text", "Jeg flytter til Strømsø."));
        await citizen.SubmitAsync("form[action*=Contact]", ("kind", "email"), ("address", "kari på eksempel"), ("name", "Kari N"));
        Assert.Equal(HttpStatusCode.BadRequest, citizen.Answer.StatusCode);
        citizen.AssertWellFormed("nb");
        Assert.Contains("hel e-postadresse", citizen.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("kari på eksempel", citizen.Page.QuerySelector<IHtmlTextAreaElement>("#address")!.Value);
        Assert.Equal("Kari N", citizen.Page.QuerySelector<IHtmlInputElement>("#name")!.Value);

        await citizen.SubmitAsync("form[action*=Contact]", ("kind", "email"), ("address", "kari@eksempel.no"), ("name", "Kari N"));
        citizen.AssertWellFormed("nb");
        Assert.Contains("E-post: kari@eksempel.no", citizen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("32 04 00 00", citizen.Text, StringComparison.Ordinal);

        using var ombud = await Browser.LoggedInAsync(host);
        Assert.Contains("Nytt fra innbyggeren", ombud.Text, StringComparison.Ordinal);
        foreach (var (search, isFound) in new[] { ("32040000", false), ("kari@eksempel.no", true), ("Strømsø", true), ("bolig", true) })
        {
            await ombud.OpenAsync($"/office?view=open&search={Uri.EscapeDataString(search)}");
            Assert.Equal(isFound, ombud.Page.QuerySelector("tbody") is not null);
        }

        await ombud.OpenAsync($"/office/cases/{receipt.Reference}");
        Assert.Contains("kari@eksempel.no", ombud.Text, StringComparison.Ordinal);
        Assert.Contains("Endret hvordan de vil bli kontaktet", ombud.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("32 04 00 00", ombud.Text, StringComparison.Ordinal);

        await citizen.SubmitAsync("form[action*=Contact]", ("kind", "none"), ("address", "kari@eksempel.no"), ("name", ""));
        Assert.Equal(new CaseContact("none", null, null), (await WorkedAsync(host, receipt)).Opened.Sent.Contact);
    }

    [Fact]
    public async Task A_case_is_withdrawn_only_by_whoever_is_sure_and_one_that_ended_stays_as_it_ended()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await SendAsync(host);
        using var citizen = await OpenAsync(host, receipt);
        await citizen.SubmitAsync("form[action*=Withdraw]");
        Assert.Equal(HttpStatusCode.BadRequest, citizen.Answer.StatusCode);
        Assert.Equal(CaseState.New, (await WorkedAsync(host, receipt)).State);
        await citizen.SubmitAsync("form[action*=Withdraw]", ("sure", "yes"));
        citizen.AssertWellFormed("nb");
        Assert.Null(citizen.Page.QuerySelector("form[action*=Withdraw]"));
        var now = await WorkedAsync(host, receipt);
        Assert.Equal((CaseState.Closed, CaseOutcome.Withdrawn, true), (now.State, now.Outcome, now.HasNews));

        var work = host.Services.GetRequiredService<CaseWork>();
        await work.SetStateAsync(receipt.Reference, "drammen", CaseState.Closed, CaseOutcome.Advised, Kari, default);
        Assert.True(await work.WithdrawAsync(now.Opened, default));
        Assert.Equal(CaseOutcome.Advised, (await WorkedAsync(host, receipt)).Outcome);
        await citizen.OpenAsync("/case");
        Assert.Contains("Du fikk råd.", citizen.Page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
        await citizen.SubmitAsync("form[action*=Message]", ("text", "Takk. Men en ting til."));
        Assert.True((await WorkedAsync(host, receipt)).HasNews);
    }

    [Fact]
    public async Task The_copy_and_the_print_hold_all_that_the_citizen_reads_and_nothing_of_the_offices()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await SendAsync(host);
        var work = host.Services.GetRequiredService<CaseWork>();
        await work.NoteAsync(receipt.Reference, "drammen", "Bare for kontoret.", Kari, default);
        await work.WriteToCitizenAsync(receipt.Reference, "drammen", "Jeg spør kommunen.", Kari, null, default);
        using var citizen = await OpenAsync(host, receipt);

        await citizen.OpenAsync("/case/print");
        citizen.AssertWellFormed("nb");
        Assert.Empty(citizen.Page.QuerySelectorAll("form"));
        Assert.NotEmpty(citizen.Page.QuerySelectorAll("details"));
        Assert.All(citizen.Page.QuerySelectorAll("details"), each => Assert.True(each.HasAttribute("open")));
        foreach (var shown in new[] { SampleCase.Words, "Jeg spør kommunen.", "32 04 00 00", "Et vedtak fra kommunen kan klages på.", $"{receipt.Reference}" })
            Assert.Contains(shown, citizen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bare for kontoret", citizen.Text, StringComparison.Ordinal);

        await citizen.OpenAsync("/case?handler=Copy");
        Assert.Equal(("application/json", $"{receipt.Reference}.json"), (citizen.Answer.Content.Headers.ContentType!.MediaType, citizen.Answer.Content.Headers.ContentDisposition!.FileName));
        var json = await citizen.Answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("Bare for kontoret", json, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt.Secret.Reveal(), json, StringComparison.Ordinal);
        using var copy = JsonDocument.Parse(json);
        Assert.Equal(SampleCase.Words, copy.RootElement.GetProperty("sent").GetProperty("ownWords").GetString());
        Assert.Equal("Jeg spør kommunen.", Assert.Single(copy.RootElement.GetProperty("lines").EnumerateArray(), line => line.GetProperty("by").GetString() == "ombud").GetProperty("text").GetString());
    }

    [Fact]
    public async Task No_cookie_of_the_case_is_set_before_the_receipt_is_shown_and_then_it_is_strict_and_short()
    {
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock);
        var receipt = await SendAsync(host);
        using var citizen = new Browser(host);
        await citizen.OpenAsync("/case");
        await citizen.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", "nonsense"));
        Assert.DoesNotContain(citizen.Cookies.GetAllCookies(), cookie => cookie.Name == "ombudguide-case");

        using var raw = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = citizen.Cookies }) { BaseAddress = host.Http.BaseAddress };
        var token = citizen.Page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["reference"] = $"{receipt.Reference}", ["secret"] = receipt.Secret.Reveal(), ["__RequestVerificationToken"] = token,
        });
        using var opened = await raw.PostAsync(new Uri("/case", UriKind.Relative), form);
        Assert.Equal("/case", opened.Headers.Location!.OriginalString);
        var set = Assert.Single(opened.Headers.GetValues("Set-Cookie"), each => each.StartsWith("ombudguide-case=", StringComparison.Ordinal));
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", set, StringComparison.OrdinalIgnoreCase);

        await citizen.OpenAsync("/case");
        Assert.Contains(SampleCase.Words, citizen.Text, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(31));
        await citizen.OpenAsync("/case");
        Assert.DoesNotContain(SampleCase.Words, citizen.Text, StringComparison.Ordinal);
        foreach (var held in new[] { receipt.Secret.Reveal(), receipt.Secret.Reveal().Replace("-", "", StringComparison.Ordinal) })
            Assert.DoesNotContain(held, host.Log.All, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_closes_the_case_leaves_it_closed()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var citizen = await OpenAsync(host, await SendAsync(host));
        await citizen.SubmitAsync("form[action*=Close]");
        Assert.Contains("Saken er lukket på denne maskinen", citizen.Text, StringComparison.Ordinal);
        foreach (var address in new[] { "/case", "/case/print", "/case?handler=Copy" })
        {
            await citizen.OpenAsync(address);
            citizen.AssertWellFormed("nb");
            Assert.DoesNotContain(SampleCase.Words, citizen.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_message_that_was_long_in_the_writing_is_there_again_when_the_case_is_opened_again()
    {
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock);
        var receipt = await SendAsync(host);
        using var citizen = await OpenAsync(host, receipt);
        clock.Advance(TimeSpan.FromHours(1));
        await citizen.SubmitAsync("form[action*=Message]", ("text", "Jeg brukte lang tid på dette.\nMed \"to\" <b>linjer</b>."));
        citizen.AssertWellFormed("nb");
        Assert.Contains("Det du skrev, er ikke borte", citizen.Text, StringComparison.Ordinal);
        Assert.Empty((await WorkedAsync(host, receipt)).Messages);

        await citizen.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        var message = citizen.Page.QuerySelector<IHtmlTextAreaElement>("#message")!;
        Assert.Equal("Jeg brukte lang tid på dette.\nMed \"to\" <b>linjer</b>.", message.Value);
        await citizen.SubmitAsync("form[action*=Message]", ("text", message.Value));
        Assert.Equal(message.Value, Assert.Single((await WorkedAsync(host, receipt)).Messages).Text);
    }

    [Fact]
    public async Task What_is_too_long_or_too_much_is_told_and_stays_in_the_field()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock(), settings: ["--RateLimits:CaseWritingsPerMinute", "3"]);
        var receipt = await SendAsync(host);
        using var citizen = await OpenAsync(host, receipt);
        var tooLong = new string('å', CaseEvent.LongestText + 1);
        foreach (var (text, status) in new[] { (tooLong, HttpStatusCode.BadRequest), (" \n ", HttpStatusCode.BadRequest), ("Nok.", HttpStatusCode.OK), ("For mye.", HttpStatusCode.TooManyRequests) })
        {
            await citizen.SubmitAsync("form[action*=Message]", ("text", text));
            citizen.AssertWellFormed("nb");
            Assert.Equal(status, citizen.Answer.StatusCode);
            Assert.Equal(status == HttpStatusCode.OK ? "" : text.Trim(), citizen.Page.QuerySelector<IHtmlTextAreaElement>("#message")!.Value.Trim());
        }

        Assert.Equal("Nok.", Assert.Single((await WorkedAsync(host, receipt)).Messages).Text);
    }

    [Fact]
    public async Task One_case_takes_so_much_and_no_more()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await SendAsync(host);
        var work = host.Services.GetRequiredService<CaseWork>();
        var held = (await WorkedAsync(host, receipt)).Opened;
        for (var number = 0; number < OwnCase.MostFromCitizen; number++) await work.WriteFromCitizenAsync(held, $"{number}", null, default);
        using var citizen = await OpenAsync(host, receipt);
        await citizen.SubmitAsync("form[action*=Message]", ("text", "Enda en."));
        Assert.Equal(HttpStatusCode.BadRequest, citizen.Answer.StatusCode);
        Assert.Contains("så mye som denne saken har plass til", citizen.Text, StringComparison.Ordinal);
        Assert.Equal(OwnCase.MostFromCitizen, (await WorkedAsync(host, receipt)).Messages.Count());
    }

    [Theory]
    [InlineData("da", "Skriv til borgerrådgiveren")]
    [InlineData("en", "Write to the ombud")]
    public async Task The_case_can_be_read_in_another_language_without_showing_the_receipt_again(string language, string words)
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var citizen = await OpenAsync(host, await SendAsync(host));
        foreach (var address in new[] { $"/case?lang={language}", "/case/print", "/case?done=message" })
        {
            await citizen.OpenAsync(address);
            citizen.AssertWellFormed(language);
            Assert.Equal("nb", citizen.Page.QuerySelector("blockquote")!.GetAttribute("lang"));
        }

        Assert.Contains(words, citizen.Text, StringComparison.Ordinal);
    }

    private static Task<CaseReceipt> SendAsync(TestHost host) => host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");

    private static async Task<Browser> OpenAsync(TestHost host, CaseReceipt receipt)
    {
        var citizen = new Browser(host);
        await citizen.OpenAsync("/case");
        await citizen.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        Assert.Contains($"{receipt.Reference}", citizen.Page.Title, StringComparison.Ordinal);
        return citizen;
    }

    private static async Task<WorkedCase> WorkedAsync(TestHost host, CaseReceipt receipt) =>
        (await host.Services.GetRequiredService<CaseWork>().ReadAsync(receipt.Reference, "drammen", default))!;
}
