using OmbudGuide.Bot.Conversation;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>Words that tell little: nothing is guessed that is hardly right, and there is always a way on that is not the one before.</summary>
[Collection(GuideCollection.Name)]
public sealed class VagueWordsTest(GuideHost host)
{
    [Theory]
    [InlineData("drammen", "nb", "hei hei", "Hei.")]
    [InlineData("drammen", "nb", "jeg er lei meg", "Det var vondt å høre")]
    [InlineData("drammen", "nb", "Jeg vil se min sak", "Fortell meg gjerne litt mer")]
    [InlineData("drammen", "nb", "Jeg trenger hjelp", "Fortell meg gjerne litt mer")]
    [InlineData("trondheim", "nb", "det gjelder mamma", "Takk, det tar jeg med. Hva gjelder saken?")]
    [InlineData("trondheim", "nb", "Be ombudet om hjelp", "Det kan ombudet kanskje hjelpe deg med")]
    [InlineData("ballerup", "da", "Bed borgerrådgiveren om hjælp", "Det kan borgerrådgiveren måske hjælpe dig med")]
    [InlineData("ballerup", "da", "Kan borgerrådgiveren hjælpe?", "Fortæl mig gerne lidt mere")]
    [InlineData("lyngby-taarbaek", "da", "Jeg vil se min sag", "Fortæl mig gerne lidt mere")]
    [InlineData("drammen", "en", "I need help", "Please tell me a little more")]
    [InlineData("drammen", "en", "I got a letter", "Thank you, I have noted that.")]
    public async Task Words_that_fit_no_service_are_met_by_asking_and_with_all_areas_and_never_by_a_guess(string municipality, string language, string words, string said)
    {
        var talk = await Talk.BeginAsync(host, language, municipality: municipality);
        var areas = talk.Buttons;
        await talk.SayAsync(words);
        var only = Assert.Single(talk.Said);
        Assert.StartsWith(said, only.Text, StringComparison.Ordinal);
        Assert.Equal(areas, talk.Buttons);
    }

    [Fact]
    public async Task Vague_words_again_and_again_are_met_otherwise_each_time_and_end_in_a_way_without_words()
    {
        var talk = await Talk.BeginAsync(host);
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in (string[])["jeg lurer på noe", "det er bare kommunen", "altså det er kommunen"])
        {
            await talk.SayAsync(words);
            Assert.True(said.Add(talk.Text), talk.Text);
        }

        Assert.Contains("«Vet ikke»", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Snakk med et menneske", talk.Buttons);
        await talk.SayAsync("Vet ikke");
        Assert.Equal(Awaits.Answer, Memory.Read(talk.State)!.Awaits);
    }

    [Fact]
    public async Task Doubt_in_the_first_words_is_no_answer_yet_and_leads_on_when_it_stays()
    {
        var talk = await Talk.BeginAsync(host, "da", municipality: "ballerup");
        await talk.SayAsync("hej jeg er lidt i tvivl");
        Assert.Equal(Awaits.Words, Memory.Read(talk.State)!.Awaits);
        await talk.SayAsync("jeg er stadig lidt i tvivl");
        Assert.Equal(Awaits.Answer, Memory.Read(talk.State)!.Awaits);
    }

    [Theory]
    [InlineData("drammen", "nb", "helse", "health")]
    [InlineData("drammen", "nb", "Skole", "school")]
    [InlineData("ballerup", "da", "ældre", "care")]
    public async Task A_word_that_names_an_area_leads_into_it(string municipality, string language, string word, string area)
    {
        var talk = await Talk.BeginAsync(host, language, municipality: municipality);
        await talk.SayAsync(word);
        Assert.Equal(area, Memory.Read(talk.State)!.Area);
        Assert.DoesNotContain(talk.Buttons, button => button is "Noe annet" or "Noget andet");
    }

    [Theory]
    [InlineData("drammen", "nb", "Barnevernet tok ungene mine i går", "**Barnevern**, ikke sant?", "Undersøkelse i barnevernet", "Hjelpetiltak fra barnevernet", "Vis områdene", "nei")]
    [InlineData("drammen", "en", "it is about my parking", "**Roads and traffic**, am I right?", "Parking control charge", "Snow clearing and gritting", "Show the areas", "no")]
    public async Task Where_all_that_is_likely_is_of_one_area_its_services_are_shown_the_likely_ones_first(
        string municipality, string language, string words, string area, string likely, string unlikely, string back, string no)
    {
        var talk = await Talk.BeginAsync(host, language, municipality: municipality);
        var areas = talk.Buttons;
        await talk.SayAsync(words);
        Assert.Contains(area, talk.Text, StringComparison.Ordinal);
        Assert.Equal(likely, talk.Buttons[0], ignoreCase: true);
        Assert.Contains(unlikely, talk.Buttons, StringComparer.OrdinalIgnoreCase);
        Assert.Contains(back, talk.Buttons);
        await talk.SayAsync(no);
        Assert.Equal(areas, talk.Buttons);
        Assert.Null(Memory.Read(talk.State)!.Area);
    }

    [Fact]
    public async Task An_area_with_one_service_offers_no_choice_of_one()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.PressAsync("Noe annet");
        Assert.Equal("other.unspecified", Memory.Read(talk.State)!.AnswerTo(OmbudGuide.Rules.Facts.Question.Service)!.Option);
        Assert.StartsWith("Hvem har ansvaret", talk.Said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_named_at_a_later_question_is_shown_for_a_yes_and_taken_in_place_of_the_vaguer_one()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("nav nekter", "ja", "sosialhjelp");
        Assert.Contains("Det gjelder **økonomisk sosialhjelp**", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("ja");
        Assert.Equal("nav.social-assistance", Memory.Read(talk.State)!.AnswerTo(OmbudGuide.Rules.Facts.Question.Service)!.Option);

        var other = await Talk.BeginAsync(host);
        await other.SayAsync("nav nekter", "ja");
        var question = other.Said[^1].Text;
        await other.SayAsync("sosialhjelp", "nei");
        Assert.EndsWith(question, other.Said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_chosen_within_the_area_is_the_matter_and_the_others_do_not_wait_for_their_turn()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Barnevernet tok ungene mine i går", "Omsorgsovertakelse og samvær");
        var memory = Memory.Read(talk.State)!;
        Assert.Contains(memory.Answers.Concat(memory.Proposed), answer => answer.Option == "child-welfare.care-order");
        Assert.Empty(memory.Matters);
        Assert.Null(memory.Area);
    }

    [Theory]
    [InlineData("Stemmer", "hvilket av dem")]
    [InlineData("ja", "hvilket av dem")]
    [InlineData("blablabla", "ikke helt tak i")]
    public async Task A_yes_to_several_services_is_asked_about_once_and_then_leads_to_the_areas(string reply, string said)
    {
        var talk = await Talk.BeginAsync(host);
        var areas = talk.Buttons;
        await talk.SayAsync("Fikk avslag på større plass å bo for to uker siden i brev");
        var likely = talk.Buttons;
        Assert.Contains("Kommunal bolig", likely);
        await talk.SayAsync(reply);
        Assert.Contains(said, talk.Text, StringComparison.Ordinal);
        Assert.Equal(likely, talk.Buttons);
        await talk.SayAsync(reply);
        Assert.Contains("Vi prøver på en annen måte", talk.Text, StringComparison.Ordinal);
        Assert.Equal([.. areas, "Snakk med et menneske"], talk.Buttons);

        // What was told with it is not lost.
        await talk.SayAsync("kommunal bolig", "Stemmer");
        Assert.Contains("**vedtak eller avslag**", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_besides_is_noted_and_the_services_are_still_asked_for()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk avslag på større plass å bo");
        var likely = talk.Buttons;
        await talk.SayAsync("for to uker siden");
        Assert.StartsWith("Takk, det tar jeg med.", Assert.Single(talk.Said).Text, StringComparison.Ordinal);
        Assert.Equal(likely, talk.Buttons);
        await talk.SayAsync(likely[0]);
        Assert.Contains("**rundt 8. november 2026**", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_half_of_a_sentence_is_read_with_the_first()
    {
        var talk = await Talk.BeginAsync(host, "da", municipality: "ballerup");
        await talk.SayAsync("pasning");
        var likely = talk.Buttons;
        await talk.SayAsync("til min søn");
        Assert.NotEqual(likely, talk.Buttons);
        Assert.Subset(likely.ToHashSet(StringComparer.Ordinal), talk.Buttons.ToHashSet(StringComparer.Ordinal));
        Assert.Equal("pasning til min søn", Memory.Read(talk.State)!.OwnWords);
    }

    [Fact]
    public async Task The_other_half_of_a_sentence_puts_right_what_is_shown_of_the_first()
    {
        var talk = await Talk.BeginAsync(host, "da", municipality: "ballerup");
        await talk.SayAsync("afslag på dækning af ekstra udgifter");
        Assert.Contains("**merudgifter for voksne med handicap**", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("til min søn", "Merudgifter for et barn med handicap");
        Assert.Contains("**merudgifter for et barn med handicap**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**afgørelse eller et afslag**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**dit barn**", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_that_were_only_offered_do_not_wait_for_their_turn_when_another_is_named()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk avslag på større plass å bo for to uker siden i brev", "nei, barnehageplass");
        Assert.Contains("**barnehageplass**", talk.Text, StringComparison.Ordinal);
        Assert.Empty(Memory.Read(talk.State)!.Matters);
    }

    [Fact]
    public async Task What_is_told_while_something_is_shown_for_a_yes_is_put_to_it()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("fikk avslag på kommunal bolig", "det gjelder mamma");
        Assert.Equal(["Stemmer", "Noe er feil"], talk.Buttons);
        Assert.Contains("**kommunal bolig**", talk.Text, StringComparison.Ordinal);
        Assert.Contains("**en annen enn deg**", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boligen")]
    [InlineData("kommunal")]
    public async Task A_word_that_only_one_of_those_shown_has_chooses_it(string word)
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("barnehage og bolig");
        Assert.Contains("Barnehageplass", talk.Buttons);
        await talk.SayAsync(word);
        Assert.Equal("housing.municipal-housing", Memory.Read(talk.State)!.AnswerTo(OmbudGuide.Rules.Facts.Question.Service)!.Option);
    }

    [Theory]
    [InlineData("barnehage og bolig", "housing.municipal-housing")]
    [InlineData("NAV har stoppet sykepengene og sosialhjelpa er ikke behandlet", "nav.social-assistance")]
    public async Task The_last_one_is_the_last_of_those_named_and_not_the_last_button(string words, string service)
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync(words, "den siste");
        Assert.Equal(service, Memory.Read(talk.State)!.AnswerTo(OmbudGuide.Rules.Facts.Question.Service)!.Option);
    }

    [Theory]
    [InlineData("drammen", "nb", "vet ikke")]
    [InlineData("ballerup", "da", "ved ikke")]
    [InlineData("trondheim", "en", "I don't know")]
    public async Task Who_does_not_know_after_the_guidance_hears_something_else_each_time_and_keeps_every_way_on(string municipality, string language, string unknown)
    {
        var talk = await Talk.BeginAsync(host, language, municipality: municipality);
        while (Memory.Read(talk.State)!.Awaits != Awaits.AfterGuidance) await talk.SayAsync(unknown);
        var ways = talk.Buttons;
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var time = 0; time < 3; time++)
        {
            await talk.SayAsync(unknown);
            Assert.True(said.Add(talk.Text), talk.Text);
            Assert.Equal(ways, talk.Buttons);
        }
    }

    [Fact]
    public async Task Who_does_not_know_a_second_time_is_told_where_to_begin_and_whom_to_ring()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk nei på kommunal bolig for to uker sia", "Stemmer", "ja brev", "nei", "ja", "meg selv", "vet ikke", "vet ikke");
        Assert.Contains("kan du begynne her: ", talk.Text, StringComparison.Ordinal);
        Assert.Contains("32 04 30 50", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vague_words_after_the_guidance_do_not_throw_it_away()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Fikk nei på kommunal bolig for to uker sia", "Stemmer", "ja brev", "nei", "ja", "meg selv", "Hva kan dere gjøre for mamma da");
        Assert.Equal(Awaits.AfterGuidance, Memory.Read(talk.State)!.Awaits);
        Assert.NotEmpty(Memory.Read(talk.State)!.Answers);
    }

    [Theory]
    [InlineData("ledsagelse til min søn", "Aflastning og ledsagelse til børn", "Ledsager")]
    [InlineData("ansøgt om ledsagelse til sønnen min", "Aflastning og ledsagelse til børn", "Ledsager")]
    [InlineData("min søn har fået afslag på BPA", "Hjælp til et barn med handicap", "Borgerstyret personlig assistance (BPA)")]
    [InlineData("merudgifter til min datter", "Merudgifter for et barn med handicap", "Merudgifter for voksne med handicap")]
    public async Task Of_an_own_child_the_childs_service_comes_first_and_neither_is_taken_as_sure(string words, string first, string second)
    {
        var talk = await Talk.BeginAsync(host, "da", municipality: "ballerup");
        await talk.SayAsync(words);
        Assert.Equal([first, second], talk.Buttons.Take(2));
        await talk.SayAsync(second);
        Assert.Contains("**dit barn**", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Min datter på 23 har fået afslag på BPA")]
    [InlineData("min voksne søn har fået afslag på BPA")]
    [InlineData("Jeg har fået afslag på BPA")]
    [InlineData("min mor har fået afslag på BPA")]
    public async Task A_grown_child_and_anybody_else_has_the_service_that_was_named(string words)
    {
        var talk = await Talk.BeginAsync(host, "da", municipality: "ballerup");
        await talk.SayAsync(words);
        Assert.Contains("borgerstyret personlig assistance (BPA)", $"{talk.Text} {talk.Buttons[0]}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Hjælp til et barn med handicap", talk.Buttons);
    }
}
