using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;

namespace OmbudGuide.Bot.Tests.Cases;

public sealed class OwnCasePageTests
{
    [Fact]
    public async Task With_the_receipt_the_citizen_reads_what_they_sent()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = new Browser(host);
        await browser.OpenAsync("/case");
        browser.AssertWellFormed("nb");
        await browser.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal().ToLowerInvariant()));

        browser.AssertWellFormed("nb");
        Assert.Equal("/case", browser.Answer.RequestMessage!.RequestUri!.PathAndQuery);
        foreach (var shown in new[] { $"Sak {receipt.Reference}", "Den er ikke åpnet ennå", SampleCase.Words, "32 04 00 00", "hjelp til å skrive", "Ja, kommuneombudet kan hjelpe deg.", "Fristen går snart ut" })
            Assert.Contains(shown, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var receipt = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        var other = await desk.OpenAsync(SampleCase.Draft(), "b/1");
        using var browser = new Browser(host);
        var answers = new List<string>();
        foreach (var (reference, secret) in new[]
        {
            ($"{receipt.Reference}", other.Secret.Reveal()), ("0000-0000", receipt.Secret.Reveal()), ("nonsense", "nonsense"), ("", ""),
            (new string('7', 5_000), new string('7', 5_000)),
        })
        {
            await browser.OpenAsync("/case");
            await browser.SubmitAsync("main form", ("reference", reference), ("secret", secret));
            Assert.Equal(HttpStatusCode.OK, browser.Answer.StatusCode);
            answers.Add(browser.Page.QuerySelector("[role=alert]")!.TextContent);
            Assert.DoesNotContain(SampleCase.Words, browser.Text, StringComparison.Ordinal);
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_address_may_not_try_secrets_without_end()
    {
        await using var host = await TestHost.StartAsync(settings: ["--RateLimits:SecretsPerMinute", "3"]);
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = new Browser(host);
        for (var tried = 0; tried < 3; tried++)
        {
            await browser.OpenAsync("/case");
            await browser.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", "nonsense"));
        }

        await browser.OpenAsync("/case");
        await browser.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        Assert.Equal(HttpStatusCode.TooManyRequests, browser.Answer.StatusCode);
        Assert.True(browser.Answer.Headers.Contains("Retry-After"));
        Assert.DoesNotContain(SampleCase.Words, browser.Text, StringComparison.Ordinal);
        browser.AssertWellFormed("nb");
    }

    [Fact]
    public async Task A_case_is_never_shown_to_a_form_that_no_page_of_ours_gave()
    {
        await using var host = await TestHost.StartAsync();
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = new Browser(host);
        await browser.PostAsync("/case", [new("reference", $"{receipt.Reference}"), new("secret", receipt.Secret.Reveal())]);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
    }

    [Fact]
    public async Task The_citizen_erases_the_case_only_after_saying_that_they_are_sure()
    {
        await using var host = await TestHost.StartAsync();
        var desk = host.Services.GetRequiredService<CaseDesk>();
        var receipt = await desk.OpenAsync(SampleCase.Draft(), "a/1");
        using var browser = new Browser(host);
        await browser.OpenAsync("/case");
        await browser.SubmitAsync("main form", ("reference", $"{receipt.Reference}"), ("secret", receipt.Secret.Reveal()));
        await browser.SubmitAsync("form[action*=Erase]");
        Assert.Contains("Sett hake", browser.Text, StringComparison.Ordinal);
        Assert.NotNull(await desk.ReadAsync($"{receipt.Reference}", receipt.Secret.Reveal()));

        await browser.SubmitAsync("form[action*=Erase]", ("sure", "yes"));

        browser.AssertWellFormed("nb");
        Assert.Contains("Saken er slettet", browser.Text, StringComparison.Ordinal);
        Assert.Null(await desk.ReadAsync($"{receipt.Reference}", receipt.Secret.Reveal()));
    }

    [Theory]
    [InlineData("en-GB,en;q=0.8", "en", "Read your case")]
    [InlineData("no", "nb", "Les saken din")]
    [InlineData("fi", "da", "Læs din sag")]
    public async Task The_page_comes_in_the_language_of_the_browser_where_it_can(string accepted, string language, string title)
    {
        await using var host = await TestHost.StartAsync();
        using var browser = new Browser(host, accepted);
        await browser.OpenAsync("/case");
        browser.AssertWellFormed(language);
        Assert.Contains(title, browser.Page.Title, StringComparison.Ordinal);
        await browser.OpenAsync("/case?lang=nb");
        await browser.OpenAsync("/case");
        browser.AssertWellFormed("nb");
    }
}
