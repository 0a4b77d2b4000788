using OmbudGuide.Bot.Conversation;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>What a citizen may ask at any point leaves the open question standing and takes no answer for itself.</summary>
[Collection(GuideCollection.Name)]
public sealed class SideRoadTest(GuideHost host)
{
    [Theory]
    [InlineData("hvorfor spør du", "klagefristen løper")]
    [InlineData("Hvorfor spør du?", "klagefristen løper")]
    [InlineData("hjelp", "Svar med knappene")]
    [InlineData("snakk med et menneske", "32 04 30 50")]
    [InlineData("Talk to a person", "32 04 30 50")]
    public async Task A_side_road_answers_and_asks_the_open_question_again(string words, string answer)
    {
        var talk = await AtTheFirstQuestionAsync();
        var before = Memory.Read(talk.State)!.Answers;
        await talk.SayAsync(words);
        Assert.Contains(answer, talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("Fikk du svaret skriftlig?", talk.Said[^1].Text, StringComparison.Ordinal);
        Assert.Equal(before, Memory.Read(talk.State)!.Answers);
    }

    [Theory]
    [InlineData("nei, bare muntlig", "oral")]
    [InlineData("Ja, i brev eller melding", "written")]
    [InlineData("vet ikke", null)]
    [InlineData("jeg vet ikke helt", null)]
    [InlineData("hopp over", null)]
    public async Task An_answer_is_never_taken_for_a_side_road(string words, string? option)
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync(words);
        Assert.Equal(option, Memory.Read(talk.State)!.Answers.Single(answer => answer.Question == "decision").Option);
    }

    [Fact]
    public async Task Back_goes_one_step_and_shows_what_was_confirmed_again()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("ja brev", "tilbake");
        Assert.StartsWith("Fikk du svaret skriftlig?", talk.Said[^1].Text, StringComparison.Ordinal);

        await talk.SayAsync("tilbake");
        Assert.Equal(["Stemmer", "Noe er feil"], talk.Buttons);
        Assert.Contains("**kommunal bolig**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**rundt 8. november 2026**", talk.Text, StringComparison.Ordinal);

        await talk.SayAsync("Stemmer");
        Assert.StartsWith("Fikk du svaret skriftlig?", talk.Said[^1].Text, StringComparison.Ordinal);
        Assert.Equal(3, Memory.Read(talk.State)!.Answers.Count);
    }

    [Fact]
    public async Task Back_from_what_was_understood_asks_for_the_matter_and_remembers_the_rest()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("tilbake", "tilbake");
        Assert.Contains("Det andre du har fortalt, husker jeg", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Hva gjelder det?", talk.Text, StringComparison.Ordinal);

        await talk.SayAsync("det gjelder startlån", "Stemmer");
        Assert.Contains("Jeg fikk også med meg dette:", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**vedtak eller avslag**", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_at_the_beginning_says_so()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("tilbake");
        Assert.Contains("allerede ved begynnelsen", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_from_a_date_that_is_asked_about_undoes_nothing_before_it()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("fikk avslag på kommunal bolig", "Stemmer", "ja brev", "3. mars", "tilbake");
        Assert.StartsWith("Hvilken dag kom vedtaket fram til deg?", talk.Said[^1].Text, StringComparison.Ordinal);
        Assert.Contains(Memory.Read(talk.State)!.Answers, answer => answer is { Question: "decision", Option: "written" });
    }

    [Fact]
    public async Task After_the_guidance_what_if_and_why_not_are_answered()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("ja brev", "nei", "ja", "meg selv");
        await talk.PressAsync("Hva om …?");
        Assert.Contains("• Når ", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("hvorfor ikke sivilombudet?");
        Assert.Contains("Sivilombudet er normalt rett sted når klagen er avgjort", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_answer_takes_those_with_it_that_only_mattered_to_the_old_one()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("ja brev", "nei", "ja", "meg selv");
        Assert.Contains("Du kan klage", talk.Text, StringComparison.Ordinal);
        await talk.PressAsync("Endre et svar");
        await talk.PressAsync("Hva det handler om: Jeg har fått et vedtak eller avslag");
        await talk.SayAsync("Jeg vil søke om noe");
        while (talk.Buttons.Contains("Vet ikke")) await talk.SayAsync("Vet ikke");
        Assert.DoesNotContain("Du kan klage", talk.Text, StringComparison.Ordinal);
        await talk.PressAsync("Endre et svar");
        Assert.DoesNotContain(talk.Buttons, button => button.StartsWith("Vedtaket kom", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Starting_over_is_asked_about_first()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("start på nytt", "nei");
        Assert.StartsWith("Fikk du svaret skriftlig?", talk.Said[^1].Text, StringComparison.Ordinal);
        await talk.SayAsync("start på nytt", "Ja, start på nytt");
        Assert.Empty(Memory.Read(talk.State)!.Answers);
    }

    [Fact]
    public async Task The_language_changes_in_the_middle_and_nothing_is_lost()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("English please");
        Assert.StartsWith("Did you get the answer in writing?", talk.Said[^1].Text, StringComparison.Ordinal);
        await talk.SayAsync("yes, a letter", "no", "yes", "Myself");
        Assert.Contains("Monday 30 November 2026", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("norsk takk");
        Assert.Contains("Be ombudet om hjelp", talk.Buttons);
    }

    [Fact]
    public async Task What_was_understood_wrongly_is_put_right_part_by_part()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk nei på kommunal bolig for to uker sia", "Noe er feil", "Vedtaket kom: rundt 8. november 2026", "2. november");
        Assert.Contains("**2. november 2026**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**kommunal bolig**", talk.Text, StringComparison.Ordinal);
        Assert.Empty(Memory.Read(talk.State)!.Answers);
        await talk.SayAsync("Stemmer");
        Assert.Equal(new DateOnly(2026, 11, 2), Memory.Read(talk.State)!.Answers.Single(answer => answer.Question == "decision-received").First);
    }

    [Fact]
    public async Task A_day_that_was_named_for_a_decision_that_may_be_none_is_not_asked_for_again()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk nei på kommunal bolig for to uker sia", "Stemmer", "vet ikke", "vet ikke");
        Assert.Contains("det skjedde **rundt 8. november 2026**", talk.Said[^1].Text, StringComparison.OrdinalIgnoreCase);
        await talk.SayAsync("Stemmer");
        Assert.Equal(new DateOnly(2026, 11, 8), Memory.Read(talk.State)!.Answers.Single(answer => answer.Question == "happened").First);
        Assert.StartsWith("Bor du i", talk.Said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_earlier_question_is_not_used_for_this_one()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("ja brev", "Det er ikke gjort noe vedtak");
        Assert.Contains("hørte til et tidligere spørsmål", talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("Har du klaget allerede?", talk.Said[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vet ikke")]
    [InlineData("hopp over")]
    [InlineData("Vet ikke")]
    public async Task Who_does_not_know_which_matter_comes_first_begins_with_the_one_named_first(string words)
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("NAV har stoppet sykepengene og sosialhjelpa er ikke behandlet", words);
        Assert.Contains("Da tar vi **sykepenger**", talk.Text, StringComparison.Ordinal);
        Assert.Equal(["nav.social-assistance"], Memory.Read(talk.State)!.Matters);
    }

    [Fact]
    public async Task What_was_said_of_one_of_two_matters_is_shown_with_that_one()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("NAV har stoppet sykepengene og sosialhjelpa er ikke behandlet", "Sykepenger");
        Assert.Contains("• Du har fått et **vedtak eller avslag**", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("tilbake");
        Assert.Contains("Hvilken haster mest?", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("Økonomisk sosialhjelp", "nei");
        Assert.Contains("• Du venter på **svar**", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ja", "Det gjelder **kommunal bolig**")]
    [InlineData("stemmer", "Det gjelder **kommunal bolig**")]
    [InlineData("Nei", "Hva gjelder det?")]
    [InlineData("nei, barnehageplass", "Det gjelder **barnehageplass**")]
    public async Task Where_only_one_service_is_likely_a_yes_or_no_answers(string said, string shown)
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk avslag på komunal bolg i brev 10. november");
        Assert.Contains("Gjelder det kommunal bolig?", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync(said);
        Assert.Contains(shown, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_matter_told_in_two_words_is_not_taken_for_two_matters()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("har fått pålegg fra byggesak om riving av terrasse");
        Assert.Contains("Hva ligner mest?", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("tilbake");
        Assert.Contains("Hva gjelder det?", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("drammen", "nb", "vet ikke")]
    [InlineData("ballerup", "da", "ved ikke")]
    [InlineData("lyngby-taarbaek", "en", "I don't know")]
    public async Task Not_knowing_leads_on_from_the_first_words_to_after_the_guidance(string municipality, string language, string unknown)
    {
        var talk = await Talk.BeginAsync(host, language, municipality: municipality);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (Memory.Read(talk.State)!.Awaits != Awaits.AfterGuidance)
        {
            Assert.True(asked.Add(talk.Said[^1].Text!), $"Asked twice:\n{talk.Said[^1].Text}");
            await talk.SayAsync(unknown);
        }

        await talk.SayAsync(unknown);
        Assert.Equal(Awaits.AfterGuidance, Memory.Read(talk.State)!.Awaits);
    }

    private async Task<Talk> AtTheFirstQuestionAsync() =>
        await (await Talk.BeginAsync(host)).SayAsync("Fikk nei på kommunal bolig for to uker sia", "Stemmer");
}
