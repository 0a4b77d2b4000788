using OmbudGuide.Bot.Conversation;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>Who does not press a button may say its number, or words that only it has.</summary>
[Collection(GuideCollection.Name)]
public sealed class ChosenOtherwiseTest(GuideHost host)
{
    [Theory]
    [InlineData("1")]
    [InlineData("nummer en")]
    [InlineData("den første")]
    public async Task What_was_understood_is_confirmed_by_the_number_of_the_button(string number)
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("fikk avslag på kommunal bolig", number);
        Assert.StartsWith("Fikk du svaret skriftlig?", talk.Said[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_button_is_the_one_that_says_something_is_wrong()
    {
        var talk = await Talk.BeginAsync(host, "da", municipality: "ballerup");
        await talk.SayAsync("Jeg har fået afslag på ledsager", "Rigtigt");
        var pressed = await Talk.BeginAsync(host, "da", municipality: "ballerup");
        await pressed.SayAsync("Jeg har fået afslag på ledsager");
        var second = pressed.Buttons[1];
        await pressed.PressAsync(second);
        var said = await Talk.BeginAsync(host, "da", municipality: "ballerup");
        await said.SayAsync("Jeg har fået afslag på ledsager", "nummer to");
        Assert.Equal(pressed.Text, said.Text);
    }

    [Theory]
    [InlineData("1", "Hjelp meg å skrive")]
    [InlineData("skrive brev", "Hjelp meg å skrive")]
    [InlineData("kalender", "Legg fristen i kalenderen")]
    [InlineData("endre svar", "Endre et svar")]
    public async Task After_the_guidance_a_number_or_a_part_of_the_words_is_enough(string words, string button)
    {
        var said = await AtTheGuidanceAsync();
        await said.SayAsync(words);
        var pressed = await AtTheGuidanceAsync();
        await pressed.PressAsync(button);
        Assert.Equal(pressed.Text, said.Text);
    }

    [Fact]
    public async Task A_number_never_consents()
    {
        var talk = await AtTheGuidanceAsync();
        await talk.SayAsync("Be ombudet om hjelp");
        for (var step = 0; step < 10 && !talk.Buttons.Contains("Ja, send til ombudet"); step++) await talk.SayAsync(step == 0 ? talk.Buttons[0] : "vet ikke");
        Assert.Contains("Ja, send til ombudet", talk.Buttons);
        await talk.SayAsync("1");
        Assert.Contains("Ja, send til ombudet", talk.Buttons);
    }

    private async Task<Talk> AtTheGuidanceAsync()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Jeg fikk avslag på kommunal bolig i brev for to uker siden", "Stemmer");
        for (var step = 0; step < 10 && !talk.Buttons.Contains("Be ombudet om hjelp"); step++) await talk.SayAsync(talk.Buttons[0]);
        Assert.Contains("Be ombudet om hjelp", talk.Buttons);
        return talk;
    }

    [Fact]
    public async Task Who_is_unsure_of_what_was_understood_keeps_the_service_said_yes_to_just_before()
    {
        var talk = await Talk.BeginAsync(host);
        await talk.SayAsync("Det er ikke strødd i bakken vår og jeg falt", "ja");
        Assert.Contains("**brøyting og strøing**", talk.Text, StringComparison.Ordinal);
        await talk.SayAsync("vet ikke");
        Assert.StartsWith("Det er greit. Da bruker jeg det ikke", talk.Said[0].Text, StringComparison.Ordinal);
        var known = Assert.Single(Memory.Read(talk.State)!.Answers);
        Assert.Equal("roads.snow-clearing", known.Option);
        Assert.Contains("maks", talk.Text, StringComparison.Ordinal);

        // Back shows it again as confirmed; who is unsure then is unsure of it, too.
        await talk.SayAsync("tilbake", "vet ikke");
        Assert.Empty(Memory.Read(talk.State)!.Answers);
    }
}
