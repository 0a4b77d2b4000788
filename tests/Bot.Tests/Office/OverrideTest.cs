using System.CommandLine;
using System.Globalization;
using System.Net;
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
        Assert.Contains(sent.Guidance[0].Verdict.Text, later.Of(DifferenceKind.Gone).Select(line => line.Then));
        Assert.NotEmpty(later.Of(DifferenceKind.New));
        Assert.Contains(later.Of(DifferenceKind.OtherState), line => line.Then == sent.Guidance[0].Complaint!.Text && line.Now != line.Then);
        Assert.NotEmpty(later.Now.Verdict.Because);

        // A question, an option, a service and a language that the content does not have any more.
        var old = sent.Guidance[0] with
        {
            Answers = [.. sent.Guidance[0].Answers, new("old-question", "yes", "Gammelt spørsmål", "Ja"), new("issue", "gone", "Hva det gjelder", "Noe annet"), new("service", "housing.gone", "Tjenesten", "Gammel")],
        };
        Assert.Equal(["Gammelt spørsmål", "Hva det gjelder", "Tjenesten"], today.Compare(sent with { Guidance = [old] }, Then, "nb").Left.Select(answer => answer.Asked));
        Assert.Null(today.TryCompare(sent with { Municipality = "atlantis" }, Then, "nb"));
        Assert.Null(today.TryCompare(sent, Then, "la"));
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
        browser.AssertWellFormed("nb");
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".today .gone li"));
        Assert.NotEmpty(browser.Page.QuerySelectorAll(".today .new li"));
        Assert.StartsWith("Da:", browser.Page.QuerySelector(".today .other-state del")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("I dag:", browser.Page.QuerySelector(".today .other-state ins")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overrides_are_kept_with_their_reasons_beside_what_was_said_and_printed_as_tests_without_anything_of_the_citizens()
    {
        var folder = TestHost.NewFolder();
        string reference;
        await using (var host = await TestHost.StartAsync(folder, new MovableClock()))
        {
            var receipt = await host.Services.GetRequiredService<CaseDesk>().OpenAsync(Real(host), "a/1");
            reference = $"{receipt.Reference}";
            using var browser = await Browser.LoggedInAsync(host);
            await browser.OpenAsync($"/office/cases/{reference}/correct?part=verdict");
            browser.AssertWellFormed("nb");
            browser.AssertWellFormed("nb");
            foreach (var (right, text) in new[] { ("mayor", "x"), ("within", "Det samme som ble sagt."), ("discretion", " ") })
            {
                await browser.SubmitAsync("main form", ("right", right), ("text", text));
                Assert.Equal(HttpStatusCode.BadRequest, browser.Answer.StatusCode);
                Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));
                Assert.Equal(text.Trim(), browser.Page.QuerySelector("#reason")!.TextContent);
            }

            await browser.SubmitAsync("main form", ("right", "discretion"), ("text", "Kari Nordmann har bodd her i ti år."));
            browser.AssertWellFormed("nb");
            Assert.Contains("Kari Nordmann har bodd her i ti år.", browser.Page.QuerySelector(".event-overridden")!.TextContent, StringComparison.Ordinal);
            foreach (var (part, right, shown) in new[]
            {
                ("body", "statsforvalteren", "Statsforvalteren"), ("complaint", "no.fvl.county-governor", "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus, forvaltningsloven § 28"), ("last-day", "2026-12-07", "7. desember"),
                ("decision", "oral", "muntlig"), ("service", "kindergarten.place", "arnehage"),
            })
            {
                await browser.OpenAsync($"/office/cases/{reference}/correct?part={part}");
                await browser.SubmitAsync("main form", ("right", right), ("text", $"Fordi {part} var feil."));
                browser.AssertWellFormed("nb");
                var row = browser.Page.QuerySelector($"#part-{part}")!.TextContent;
                Assert.Contains(shown, row, StringComparison.OrdinalIgnoreCase);
                Assert.Contains($"Fordi {part} var feil.", row, StringComparison.Ordinal);
            }

            // What was corrected, and then found right after all, is no override any more.
            await browser.OpenAsync($"/office/cases/{reference}/correct?part=service");
            await browser.SubmitAsync("main form", ("right", "housing.municipal-housing"), ("text", "Likevel bolig."));
            Assert.Contains("Veiledningen var riktig likevel", browser.Page.QuerySelector("#part-service")!.TextContent, StringComparison.Ordinal);
        }

        using var output = new StringWriter();
        var exit = await OverridesCommand.Create(cancellationToken => BotHost.OpenAsync(["--OMBUDGUIDE_DATA", folder], cancellationToken))
            .Parse(["--as-tests"])
            .InvokeAsync(new InvocationConfiguration { Output = output });
        Assert.Equal(0, exit);
        var printed = output.ToString();
        Assert.Equal(5, printed.Split("- sentence:").Length - 1);
        foreach (var expected in new[]
        {
            "municipality: drammen", "day: 2026-11-22", "service: \"housing.municipal-housing\"", "decision-received: \"2026-11-08\"", "comes-out: {verdict: discretion}",
            "referrals: {statsforvalteren: instead}", "regime: no.fvl.county-governor", "last-day: 2026-12-07", "decision: \"oral\"",
        })
            Assert.Contains(expected, printed, StringComparison.Ordinal);
        foreach (var hidden in new[] { reference, "Nordmann", "32 04", "ti år", "var feil", SampleCase.Words }) Assert.DoesNotContain(hidden, printed, StringComparison.OrdinalIgnoreCase);
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
        var drafted = new CaseDrafting(edition.Content).Draft(guidance, "nb", new CaseWishes(edition.PersonalData, [], ContactWish.None, SampleCase.Words));
        return drafted with { Contact = SampleCase.Draft().Contact };
    }
}
