using OmbudGuide.Bot.Conversation.Telling;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>Whole conversations, as citizens have them. They do not show that each rule is right; the rules' own tests do.</summary>
[Collection(GuideCollection.Name)]
public sealed class GuidanceTalkTest(GuideHost host)
{
    [Fact]
    public async Task Who_was_refused_municipal_housing_two_weeks_ago_may_complain_until_monday_30_november()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk nei på kommunal bolig for to uker sia. Skjønner ikke hvorfor, sto bare to linjer");
        Assert.Contains("**kommunal bolig**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**rundt 8. november 2026**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("uten å forstå hvorfor", talk.Text, StringComparison.Ordinal);
        Assert.Equal(["Stemmer", "Noe er feil"], talk.Buttons);

        await talk.SayAsync("Stemmer", "ja brev", "nei", "ja", "meg selv");

        Assert.StartsWith("**Ja, kommuneombudet i Drammen kan hjelpe deg.**", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains("Send klagen senest mandag 30. november 2026.", talk.Text, StringComparison.Ordinal);
        Assert.Contains("regnet fra søndag 8. november 2026", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Står det en annen frist i brevet", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Forvaltningsloven", talk.Folded, StringComparison.Ordinal);
        Assert.Contains("Dette kan ombudet hjelpe med:\n• Hjelp til å skrive en søknad eller klage\n• Bli med på møter med kommunen", talk.Text, StringComparison.Ordinal);
        Assert.Equal(["Hjelp meg å skrive", "Legg fristen i kalenderen", "Be ombudet om hjelp", "Hvorfor?", "Hva om …?", "Endre et svar", "Ny sak", "Snakk med et menneske"], talk.Buttons);
    }

    [Fact]
    public async Task The_same_matter_in_english_ends_on_the_same_day()
    {
        var talk = await Talk.BeginAsync(host, "en");
        await talk.SayAsync("I was refused municipal housing two weeks ago and don't understand why", "That is right", "yes, a letter", "no", "yes", "Myself");
        Assert.StartsWith("**Yes, ", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains("Send the complaint by Monday 30 November 2026.", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_matters_in_one_text_are_kept_apart_and_sickness_benefit_is_the_states()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("NAV har stoppet sykepengene og sosialhjelpa er ikke behandlet");
        Assert.Contains("**sykepenger** og **økonomisk sosialhjelp**", talk.Text, StringComparison.Ordinal);

        await talk.SayAsync("Sykepenger", "Stemmer", "Ja, i brev eller melding", "16. november", "nei", "meg selv");
        Assert.StartsWith("**Nei, dette er normalt ikke en sak", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains("NAV (den statlige delen)", talk.Text, StringComparison.Ordinal);
        Assert.Contains("6 uker", talk.Text, StringComparison.Ordinal);
        Assert.Contains("mandag 28. desember 2026", talk.Text, StringComparison.Ordinal);

        await talk.PressAsync("Neste sak: økonomisk sosialhjelp");
        Assert.Contains("Mangler du mat eller et sted å sove", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drammen", "nb", "Barnevernet tok ungene i går", "Det var vondt å høre")]
    [InlineData("trondheim", "nb", "Mannen min døde, og nå krever kommunen penger for sykehjemmet", "Det var vondt å høre")]
    [InlineData("drammen", "nb", "saksbehandleren på byggesaken er frekk", "Jeg skjønner godt at du reagerer")]
    [InlineData("ballerup", "da", "Kommunen har tvangsfjernet min søn", "Det gør mig ondt at høre")]
    [InlineData("lyngby-taarbaek", "da", "Sagsbehandleren var nedladende over for mig", "Det kan jeg godt forstå")]
    [InlineData("drammen", "en", "Child welfare took my son yesterday", "I am sorry to hear that")]
    public async Task A_loss_or_an_insult_is_met_before_anything_is_asked(string municipality, string language, string words, string said)
    {
        var talk = await Talk.BeginAsync(host, language, municipality: municipality);
        await talk.SayAsync(words);
        Assert.StartsWith(said, talk.Said[0].Text, StringComparison.Ordinal);
        await talk.SayAsync(words);
        Assert.DoesNotContain(said, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drammen", "nb", "Kommunen svarer ikke på klagen vår", "**klaget og venter**")]
    [InlineData("ballerup", "da", "Kommunen svarer ikke på vores klage", "**klaget og venter**")]
    [InlineData("drammen", "en", "The municipality does not answer our complaint", "**complained and wait**")]
    public async Task A_complaint_that_nobody_answers_has_been_sent(string municipality, string language, string words, string understood)
    {
        var talk = await Talk.BeginAsync(host, language, municipality: municipality);
        await talk.SayAsync(words);
        Assert.Contains(understood, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_part_of_NAV_it_is_is_asked_with_what_belongs_to_which()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("saksbehandleren min på nav er frekk og hører ikke på meg", "ja", "Stemmer");
        Assert.Matches("(?s)^Sosialhjelp.* er kommunens del av NAV\\. Dagpenger.* er statens\\.\n\nHvilken del av NAV gjelder det\\? \\(maks ", talk.Said[^1].Text);
        Assert.Equal(["Kommunen", "Staten", "Vet ikke", "Hvorfor spør du?"], talk.Buttons);

        await talk.SayAsync("staten");
        Assert.Contains("NAV (den statlige delen)", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_food_or_roof_tonight_is_told_where_to_go_before_the_next_question()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("sosialhjelpen er ikke behandlet", "Stemmer", "ja");
        Assert.Contains("si at du mangler mat eller et sted å sove", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains("Hva venter du svar på?", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_food_and_a_roof_is_only_asked_on()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("sosialhjelpen er ikke behandlet", "Stemmer", "nei");
        Assert.DoesNotContain("mangler mat", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Hva venter du svar på?", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_steps_that_are_shown_are_numbered_without_a_gap()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("sosialhjelpen er ikke behandlet", "Stemmer", "ja", "En søknad", "i september", "ja", "meg selv");
        var steps = Assert.Single(talk.Said, said => said.Text!.StartsWith("Slik gjør du nå:", StringComparison.Ordinal)).Text!;
        var numbers = steps.Split('\n').Skip(1).Select(line => line.Split('.')[0]).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => $"{number}"), numbers);
    }

    [Theory]
    [InlineData("nb", "Vet ikke")]
    [InlineData("en", "I don't know")]
    public async Task Not_knowing_always_leads_to_advice_and_a_next_step_whatever_the_service(string language, string unknown)
    {
        var content = host.Content;
        var day = new DateOnly(2026, 11, 22);
        foreach (var area in content.Catalogue("drammen", day).Areas)
        {
            foreach (var service in area.Services)
            {
                var talk = await Talk.BeginAsync(host, language);
                await talk.SayAsync(area.Name(language));
                await talk.SayAsync(char.ToUpperInvariant(service.Name(language)[0]) + service.Name(language)[1..]);
                for (var asked = 0; asked < 15 && talk.Buttons.Contains(unknown); asked++) await talk.SayAsync(unknown);
                Assert.True(talk.Text.Contains("1. ", StringComparison.Ordinal), $"{service.Id} ends without a step:\n{talk.Text}");
                Assert.StartsWith("**", talk.Said[0].Text, StringComparison.Ordinal);
                AssertCalm(talk);
            }
        }
    }

    [Fact]
    public async Task Not_knowing_what_it_is_about_leads_to_the_ombud()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Vet ikke", "Vet ikke");
        Assert.StartsWith("**Kanskje.", talk.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains("Ta kontakt med kommuneombudet", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_get_the_same_answers()
    {
        string[] script = ["Fikk avslag på BPA 3. november", "Stemmer", "Ja, i brev eller melding", "nei", "hvorfor spør du", "ja", "barnet mitt", "Hvorfor?"];
        var one = await (await Talk.BeginAsync(host)).SayAsync(script);
        var other = await (await Talk.BeginAsync(host)).SayAsync(script);
        Assert.Equal(one.Transcript, other.Transcript);
        Assert.Equal(one.State, other.State);
    }

    [Fact]
    public async Task Where_reasons_cannot_be_folded_they_follow_in_plain_words()
    {
        var talk = await Talk.BeginAsync(host, channel: "api");
        await talk.SayAsync("Vet ikke", "Vet ikke");
        Assert.All(talk.Said, message => Assert.Null(message.Attachments));
        Assert.Contains("Kilde: ", talk.Text, StringComparison.Ordinal);
    }

    private static void AssertCalm(Talk talk)
    {
        foreach (var message in talk.Said)
        {
            var words = Fitting.Words(message.Text!);
            Assert.True(words <= 75, $"{words} words:\n{message.Text}");
            Assert.DoesNotContain("!", message.Text, StringComparison.Ordinal);
            foreach (var never in new[] { "har ikke rett til", " det går ikke", "for sent", "too late", "no right to" })
            {
                Assert.DoesNotContain(never, message.Text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
