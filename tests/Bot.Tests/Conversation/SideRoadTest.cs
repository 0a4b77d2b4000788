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
    public async Task Back_undoes_the_last_answer_and_what_was_confirmed_at_once_goes_at_once()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("ja brev", "tilbake");
        Assert.StartsWith("Fikk du svaret skriftlig?", talk.Said[^1].Text, StringComparison.Ordinal);
        await talk.SayAsync("tilbake");
        Assert.Empty(Memory.Read(talk.State)!.Answers);
        await talk.SayAsync("tilbake");
        Assert.Contains("allerede ved begynnelsen", talk.Text, StringComparison.Ordinal);
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
    public async Task A_button_of_an_earlier_question_is_not_used_for_this_one()
    {
        var talk = await AtTheFirstQuestionAsync();
        await talk.SayAsync("ja brev", "Det er ikke gjort noe vedtak");
        Assert.Contains("hørte til et tidligere spørsmål", talk.Text, StringComparison.Ordinal);
        Assert.StartsWith("Har du klaget allerede?", talk.Said[^1].Text, StringComparison.Ordinal);
    }

    private async Task<Talk> AtTheFirstQuestionAsync() =>
        await (await Talk.BeginAsync(host)).SayAsync("Fikk nei på kommunal bolig for to uker sia", "Stemmer");
}
