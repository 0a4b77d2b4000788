using System.CommandLine;
using System.Globalization;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Tests.Cases;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Office;

/// <summary>What the rules would say today, and where the ombud disagrees with them.</summary>
public sealed class OverrideTest
{
    private static readonly DateOnly Then = new(2026, 11, 22);

    [Fact]
    public async Task On_the_same_day_nothing_is_different_and_a_year_and_a_half_later_the_age_of_the_matter_is()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        var sent = Real(host);
        var edition = host.Services.GetRequiredService<Editions>().Now;
        var today = new GuidanceToday(edition.Content, edition.Guide);
        Assert.True(today.Compare(sent, Then, "nb").IsNone);
        var later = today.Compare(sent, Then.AddMonths(18), "nb");
        Assert.Contains(sent.Guidance[0].Verdict.Text, later.Gone);
        Assert.NotEmpty(later.New);
    }

    [Fact]
    public async Task The_page_marks_what_would_be_different_today()
    {
        var clock = new MovableClock();
        await using var host = await TestHost.StartAsync(clock: clock);
        var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(Real(host), "a/1");
        using var browser = await Browser.LoggedInAsync(host);
        await browser.OpenAsync($"/office/cases/{receipt.Reference}");
        Assert.Contains("Det samme ville blitt sagt i dag", browser.Page.QuerySelector(".today")!.TextContent, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromDays(550));
        await browser.LogInAgainAsync();
        await browser.OpenAsync($"/office/cases/{receipt.Reference}");
        browser.AssertWellFormed("nb");
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".today .gone li"));
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".today .new li"));
    }

    [Fact]
    public async Task An_override_is_kept_with_its_reason_and_printed_as_a_test_without_anything_of_the_citizens()
    {
        var folder = TestHost.NewFolder();
        string reference;
        await using (var host = await TestHost.StartAsync(folder, new MovableClock()))
        {
            var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(Real(host), "a/1");
            reference = $"{receipt.Reference}";
            using var browser = await Browser.LoggedInAsync(host);
            await browser.OpenAsync($"/office/cases/{reference}");
            await browser.SubmitAsync("form[action*=Override]", ("right", "mayor"), ("text", "x"));
            Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));
            await browser.SubmitAsync("form[action*=Override]", ("right", "discretion"), ("text", "Kari Nordmann har bodd her i ti år."));
            browser.AssertWellFormed("nb");
            Assert.Contains("Kari Nordmann har bodd her i ti år.", browser.Page.QuerySelector(".event-overridden")!.TextContent, StringComparison.Ordinal);
        }

        using var output = new StringWriter();
        var exit = await OverridesCommand.Create(cancellationToken => BotHost.OpenAsync(["--OMBUDGUIDE_DATA", folder], cancellationToken))
            .Parse(["--as-tests"])
            .InvokeAsync(new InvocationConfiguration { Output = output });
        Assert.Equal(0, exit);
        var printed = output.ToString();
        foreach (var expected in new[] { "municipality: drammen", "day: 2026-11-22", "service: \"housing.municipal-housing\"", "decision-received: \"2026-11-08\"", "comes-out: {verdict: discretion}" })
            Assert.Contains(expected, printed, StringComparison.Ordinal);
        foreach (var hidden in new[] { reference, "Nordmann", "32 04", "ti år", SampleCase.Words }) Assert.DoesNotContain(hidden, printed, StringComparison.OrdinalIgnoreCase);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A case as the rules and the content make it, not written by hand.</summary>
    private static CaseDraft Real(TestHost host)
    {
        var edition = host.Services.GetRequiredService<Editions>().Now;
        var answers = Answers.None
            .With(Question.Service, AnswerValue.Option("housing.municipal-housing"))
            .With(Question.Issue, AnswerValue.Option("decision"))
            .With(Question.Decision, AnswerValue.Option("written"))
            .With(Question.DecisionReceived, AnswerValue.Within(new DateSpan(new DateOnly(2026, 11, 8), new DateOnly(2026, 11, 8), false)))
            .With(Question.ComplaintStatus, AnswerValue.Option("not-sent"))
            .With(Question.Connection, AnswerValue.Option("here"))
            .With(Question.ActingFor, AnswerValue.Option("self"));
        var guidance = edition.Guide.Evaluate(edition.Content.WorldFor("drammen", Then), answers);
        var drafted = new CaseDrafting(edition.Content).Draft(guidance, "nb", new CaseWishes([], ContactWish.None, SampleCase.Words));
        return drafted with { Contact = SampleCase.Draft().Contact };
    }
}
