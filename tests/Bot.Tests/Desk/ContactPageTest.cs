using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Bot.Tests.Office;

namespace OmbudGuide.Bot.Tests.Desk;

/// <summary>The citizen's words on the left, the rules' questions on the right, and what follows below. None of it needs a script.</summary>
public sealed class ContactPageTest
{
    [Fact]
    public async Task What_the_words_say_is_shown_as_read_and_the_first_open_question_is_put_next()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        clerk.AssertWellFormed("nb");
        Assert.Contains("Hva gjelder saken?", clerk.TextOf("#brief"), StringComparison.Ordinal);

        await clerk.FillInAsync(("words", DeskHost.Words));

        clerk.AssertWellFormed("nb");
        Assert.Equal("Kommunal bolig", clerk.TextOf("h1"));
        foreach (var read in new[] { "Tjeneste: Kommunal bolig", "vedtak eller avslag", "Rundt 8. november 2026" })
            Assert.Contains(read, clerk.TextOf("#read"), StringComparison.Ordinal);
        Assert.Equal("housing.municipal-housing", clerk.Shown("service"));
        Assert.Contains("Spør: Fikk du svaret skriftlig?", clerk.TextOf("#brief"), StringComparison.Ordinal);
        Assert.Contains("Spør om dette nå", clerk.TextOf("#question-decision"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_helps_to_tell_who_is_responsible_stands_at_the_question()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("answer.service", "nav.unknown-part"));

        clerk.AssertWellFormed("nb");
        Assert.Equal("Hvilken del av NAV gjelder det?", clerk.TextOf("#question-provider legend"));
        Assert.StartsWith("Sosialhjelp", clerk.TextOf("#help-provider"), StringComparison.Ordinal);
        Assert.Contains("help-provider", clerk.Page.QuerySelector("#question-provider")!.GetAttribute("aria-describedby")!.Split(' '));
    }

    [Fact]
    public async Task The_desk_is_told_what_the_rules_tell_everybody_from_the_same_answers()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("words", DeskHost.Words));
        foreach (var (question, answer) in new[] { ("decision", "written"), ("complaint-status", "not-sent"), ("connection", "here"), ("acting-for", "self") })
            await clerk.FillInAsync(($"answer.{question}", answer));

        using var asked = await host.Http.PostAsJsonAsync("/api/guidance", new
        {
            municipality = "drammen", language = "nb", text = DeskHost.Words,
            answers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["decision"] = "written", ["complaint-status"] = "not-sent", ["connection"] = "here", ["acting-for"] = "self",
            },
        });
        var told = (await asked.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.True(told["complete"]!.GetValue<bool>());
        Assert.Contains("Alt er spurt om", clerk.TextOf("#brief"), StringComparison.Ordinal);
        var outcome = clerk.TextOf("#outcome");
        var statements = new[] { "steps", "rights", "duties", "notes", "help" }.SelectMany(part => told[part]!.AsArray()).Select(each => each!["text"]!.GetValue<string>())
            .Append(told["verdict"]!["text"]!.GetValue<string>()).Append(told["complaint"]!["text"]!.GetValue<string>()).Append(told["closing"]!.GetValue<string>()).ToList();
        Assert.True(statements.Count > 10);
        foreach (var text in statements) Assert.Contains(string.Join(' ', text.Replace("**", "", StringComparison.Ordinal).Split()), outcome, StringComparison.Ordinal);
        Assert.Contains(clerk.Page.QuerySelectorAll("#outcome details a"), link => link.GetAttribute("href")!.StartsWith("https://lovdata.no", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_changed_answer_changes_the_outcome_and_an_answer_that_makes_no_difference_any_more_says_so()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("words", DeskHost.Words));
        await clerk.FillInAsync(("answer.decision", "written"));
        Assert.Contains("Du kan klage", clerk.TextOf("#outcome"), StringComparison.Ordinal);

        await clerk.FillInAsync(("answer.service", "nav.sickness-benefit"));
        Assert.Equal("Sykepenger", clerk.TextOf("h1"));
        Assert.Contains("Utenfor mandatet", clerk.TextOf("#brief"), StringComparison.Ordinal);

        await clerk.FillInAsync(("answer.issue", "information"));
        Assert.Contains("Har ingenting å si nå", clerk.TextOf("#question-decision"), StringComparison.Ordinal);
        Assert.DoesNotContain("Du kan klage", clerk.TextOf("#outcome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_wrongly_is_taken_away_and_does_not_come_back_and_what_is_right_is_confirmed_at_once()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("words", DeskHost.Words));
        await clerk.FillInAsync(("answer.decision-received", ""));
        Assert.DoesNotContain("8. november", clerk.TextOf("#read"), StringComparison.Ordinal);
        await clerk.FillInAsync(("words", $"{DeskHost.Words} Hun er lei seg."));
        Assert.DoesNotContain("8. november", clerk.TextOf("#read"), StringComparison.Ordinal);

        await clerk.FillInAsync(("confirm", "1"));
        Assert.Null(clerk.Page.QuerySelector("#read"));
        await clerk.FillInAsync(("words", "Noe helt annet."));
        Assert.Equal("housing.municipal-housing", clerk.Shown("service"));
    }

    [Fact]
    public async Task Of_two_matters_in_the_words_the_clerk_picks_one()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("words", "NAV har stoppet sykepengene, og sosialhjelpa er ikke behandlet"));
        Assert.Equal("", clerk.Shown("service"));
        var offered = clerk.Page.QuerySelectorAll(".likely button").Select(button => button.GetAttribute("value")!).ToList();
        Assert.Equal(["nav.sickness-benefit", "nav.social-assistance"], offered.Order(StringComparer.Ordinal));
        await clerk.FillInAsync(("pick", "nav.social-assistance"));
        Assert.Equal("nav.social-assistance", clerk.Shown("service"));
        Assert.Null(clerk.Page.QuerySelector(".likely"));
        await clerk.FillInAsync(("pick", "no.such.service"));
        Assert.Equal("nav.social-assistance", clerk.Shown("service"));
    }

    [Fact]
    public async Task Every_question_can_be_answered_with_dont_know_and_leads_to_an_end()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        for (var asked = 0; asked < 20 && clerk.Page.QuerySelector(".question.next") is { } next; asked++)
        {
            var id = next.Id!["question-".Length..];
            var isDay = clerk.Page.QuerySelector($"[name='unknown.{id}']") is not null;
            await clerk.FillInAsync(isDay ? ($"unknown.{id}", "1") : ($"answer.{id}", "unknown"));
            Assert.Equal("unknown", clerk.Shown(id));
        }

        Assert.Contains("Alt er spurt om", clerk.TextOf("#brief"), StringComparison.Ordinal);
        Assert.NotEmpty(clerk.Page.QuerySelectorAll("#outcome .statements li"));
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_told_kindly_beside_the_field_and_nothing_is_lost()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("words", "Fikk skriftlig avslag på kommunal bolig"), ("answer.service", "housing.municipal-housing"));
        await clerk.FillInAsync(("answer.issue", "decision"), ("answer.decision", "written"));
        await clerk.FillInAsync(("answer.decision-received", "den dagen det regna"), ("answer.connection", "here"));

        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        Assert.Contains("ikke lest som en dag", clerk.TextOf("#fault-decision-received"), StringComparison.Ordinal);
        Assert.Equal("den dagen det regna", clerk.Page.QuerySelector("#answer-decision-received")!.GetAttribute("value"));
        Assert.Equal("here", clerk.Shown("connection"));

        await clerk.FillInAsync(("answer.decision-received", "1. desember 2026"));
        Assert.Contains("kan ikke ligge etter i dag", clerk.TextOf("#fault-decision-received"), StringComparison.Ordinal);
        await clerk.FillInAsync(("answer.decision-received", "for tre uker siden"));
        Assert.Equal(HttpStatusCode.OK, clerk.Answer.StatusCode);
        Assert.Contains("1. november 2026", clerk.Shown("decision-received"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_data_is_struck_out_and_words_that_are_too_long_are_given_back()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("words", "Kari, 010190 00083, tlf 99 88 77 66, kari@eksempel.no, fikk nei på barnehageplass"));
        var kept = clerk.Page.QuerySelector("#words")!.TextContent;
        foreach (var personal in new[] { "00083", "99 88 77 66", "kari@eksempel.no" }) Assert.DoesNotContain(personal, kept, StringComparison.Ordinal);
        Assert.Contains("barnehageplass", kept, StringComparison.Ordinal);

        var long_ = new string('a', DeskContact.LongestWords + 1);
        await clerk.FillInAsync(("words", long_));
        Assert.Equal(HttpStatusCode.BadRequest, clerk.Answer.StatusCode);
        Assert.Contains("4000", clerk.TextOf("#problem"), StringComparison.Ordinal);
        Assert.Equal(long_, clerk.Page.QuerySelector("#words")!.TextContent);
        foreach (var personal in new[] { "00083", "eksempel.no", "barnehageplass" }) Assert.DoesNotContain(personal, host.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_forms_of_one_contact_do_not_undo_each_other()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        var address = await clerk.BeginAsync();
        await clerk.FillInAsync(("words", DeskHost.Words));
        var older = clerk.Page;
        await clerk.FillInAsync(("answer.decision", "written"));
        var token = older.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await clerk.PostAsync(address, [new("words", DeskHost.Words), new("was.decision", ""), new("answer.decision", ""), new("was.connection", ""), new("answer.connection", "here"), new("__RequestVerificationToken", token)]);
        Assert.Equal("written", clerk.Shown("decision"));
        Assert.Equal("here", clerk.Shown("connection"));
    }

    [Theory]
    [InlineData("ballerup", "da", "De har givet mig afslag på en plejebolig til min mor", "Plejebolig")]
    [InlineData("drammen", "en", "They refused my application for municipal housing", "Municipal housing")]
    public async Task The_desk_reads_and_speaks_the_languages_of_its_municipality(string municipality, string language, string words, string matter)
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host, municipality);
        await clerk.OpenAsync($"/desk?lang={language}");
        clerk.AssertWellFormed(language);
        await clerk.BeginAsync(language);
        await clerk.FillInAsync(("words", words));
        clerk.AssertWellFormed(language);
        Assert.Contains(matter, clerk.TextOf("h1"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Help_for_tonight_is_told_before_the_next_question()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();
        await clerk.FillInAsync(("answer.service", "nav.social-assistance"));
        Assert.Null(clerk.Page.QuerySelector("#emergency"));
        await clerk.FillInAsync(("answer.urgent-need", "yes"));
        Assert.NotNull(clerk.Page.QuerySelector("#emergency + #talk .question.next"));
        Assert.Contains("NAV-kontoret", clerk.TextOf("#emergency"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_danger_in_the_words_comes_first_with_whom_to_call()
    {
        await using var host = await TestHost.StartAsync(clock: new MovableClock());
        using var clerk = await DeskHost.ClerkAsync(host);
        await clerk.BeginAsync();

        // What only may be danger is a quiet word to the clerk, and no alarm.
        await clerk.FillInAsync(("words", "Mamma fikk avslag på sykehjem, og hun gråter og sier at alt er så tungt at hun helst vil slippe hele greia"));
        clerk.AssertWellFormed("nb");
        Assert.Null(clerk.Page.QuerySelector("#emergency"));
        Assert.Contains("Spør rolig", clerk.TextOf("#in-doubt"), StringComparison.Ordinal);
        Assert.NotEmpty(clerk.Page.QuerySelectorAll("#in-doubt a[href^='tel:']"));

        await clerk.FillInAsync(("words", "Jeg orker ikke mer, jeg vil ta livet mitt"));
        Assert.Null(clerk.Page.QuerySelector("#in-doubt"));
        clerk.AssertWellFormed("nb");
        Assert.NotNull(clerk.Page.QuerySelector("#emergency + #talk"));
        Assert.Contains("Dette haster", clerk.TextOf("#brief"), StringComparison.Ordinal);
        Assert.NotEmpty(clerk.Page.QuerySelectorAll("#emergency a[href^='tel:']"));
        Assert.DoesNotContain("før du gir det videre", clerk.TextOf("#emergency"), StringComparison.Ordinal);
    }
}
